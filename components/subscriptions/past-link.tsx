import { useTranslations } from 'next-intl';
import { Door } from '#components/auth/door.tsx';
import { Link } from '#components/ui/link.tsx';
import { rhythm } from '#lib/subscriptions/rhythm.ts';

/** The same of a link that was used, is past or was forged. */
export function PastLink() {
  const t = useTranslations('subscribe.past');
  return (
    <Door title={t('title')} lead={t('lead', { days: rhythm.linkLasts })}>
      <p className="mt-4">
        <Link href="/subscribe">{t('again')}</Link>
      </p>
    </Door>
  );
}
