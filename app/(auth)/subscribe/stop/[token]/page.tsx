import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Door } from '#components/auth/door.tsx';
import { LinkForm } from '#components/subscriptions/link-form.tsx';
import { PastLink } from '#components/subscriptions/past-link.tsx';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { readOpenly } from '#lib/http/read.ts';
import { getStop } from '#lib/subscriptions/stop.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('subscribe'))('stop.title') };
}

/** The stop link of a digest opens a page whose button acts, so that a mail scanner stops nothing. */
export default async function StopPage({ params, searchParams }: PageProps<'/subscribe/stop/[token]'>) {
  const { token } = await params;
  const [t, { lang }, open, { form }] = await Promise.all([
    getTranslations('subscribe.stop'),
    asked(searchParams),
    readOpenly(getStop, { token }),
    formPage(searchParams),
  ]);
  if (!open) return <PastLink />;
  return (
    <Door title={t('title')} lead={t('lead')}>
      <LinkForm
        form={form}
        action="stop"
        token={token}
        to="stopped"
        {...(lang && { language: lang })}
        label={t('button')}
      />
    </Door>
  );
}
