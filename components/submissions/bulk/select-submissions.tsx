import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { addressWith } from '#lib/http/asked.ts';

type Props = { action: string; words: Record<string, string>; selecting: boolean };

/** Puts a box before each submission of the same list, or takes the boxes away. */
export function SelectSubmissions({ action, words, selecting }: Props) {
  const t = useTranslations('assign');
  return (
    <p className="sm noprint mt-4">
      <Link href={addressWith(action, words, { select: selecting ? null : '1' })} scroll={false}>
        {selecting ? t('selectDone') : t('select')}
      </Link>
    </p>
  );
}
