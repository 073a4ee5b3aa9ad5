import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Status } from '#components/ui/status.tsx';

/** Names of organisations that files brought and nobody knows, for whoever may say which they are. */
export function WaitingNames({ count }: { count: number }) {
  const t = useTranslations('organisations.matching');
  return (
    <ul className="att">
      <li>
        <Status tone="neutral" icon="clock">
          {t('waiting')}
        </Status>
        <span className="t">
          <Link href="/organisations/matching">{t('link', { count })}</Link>
        </span>
        <ButtonLink href="/organisations/matching" small>
          {t('look')}
        </ButtonLink>
      </li>
    </ul>
  );
}
