import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Door } from '#components/auth/door.tsx';
import { Link } from '#components/ui/link.tsx';
import { rhythm } from '#lib/subscriptions/rhythm.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('subscribe'))('asked.title') };
}

/** The same for every address, known or not. */
export default async function AskedPage() {
  const t = await getTranslations('subscribe.asked');
  return (
    <Door title={t('title')} lead={t('lead', { days: rhythm.linkLasts })}>
      <p className="mt-4">{t('text', { minutes: rhythm.minutesBetween })}</p>
      <p className="mt-4">
        <Link href="/subscribe">{t('back')}</Link>
      </p>
    </Door>
  );
}
