import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';

/** Puts a box before each row of the same list, or takes the boxes away. */
export function SelectLink({ href, selecting }: { href: string; selecting: boolean }) {
  const t = useTranslations('bulk');
  return (
    <Link className="noprint" href={href} scroll={false}>
      {selecting ? t('selectDone') : t('select')}
    </Link>
  );
}
