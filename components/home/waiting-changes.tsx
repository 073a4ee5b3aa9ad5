import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Status } from '#components/ui/status.tsx';

/** What others asked to be changed, for whoever decides. */
export function WaitingChanges({ count }: { count: number }) {
  const t = useTranslations('changes');
  return (
    <ul className="att">
      <li>
        <Status tone="neutral" icon="clock">
          {t('status.open')}
        </Status>
        <span className="t">
          <Link href="/changes">{t('open', { count })}</Link>
        </span>
        <ButtonLink href="/changes" small>
          {t('look')}
        </ButtonLink>
      </li>
    </ul>
  );
}
