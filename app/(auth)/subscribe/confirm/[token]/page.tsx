import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Door } from '#components/auth/door.tsx';
import { LinkForm } from '#components/subscriptions/link-form.tsx';
import { PastLink } from '#components/subscriptions/past-link.tsx';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { readOpenly } from '#lib/http/read.ts';
import { languageWithin } from '#lib/i18n/name-of.ts';
import { getConfirmation } from '#lib/subscriptions/confirm.ts';
import { digestLocales } from '#lib/subscriptions/schema.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('subscribe'))('confirm.title') };
}

/** Where the link of the first mail leads: its button acts, so that a mail scanner subscribes nobody. */
export default async function ConfirmPage({ params, searchParams }: PageProps<'/subscribe/confirm/[token]'>) {
  const { token } = await params;
  const [t, locale, { lang }, open, { form }] = await Promise.all([
    getTranslations('subscribe.confirm'),
    getLocale(),
    asked(searchParams),
    readOpenly(getConfirmation, { token }),
    formPage(searchParams),
  ]);
  if (!open) return <PastLink />;
  const language = digestLocales.find((one) => one === lang) ?? open.locale;
  return (
    <Door title={t('title')} lead={t('lead', { language: languageWithin(language, locale) })}>
      <LinkForm
        form={form}
        action="confirmation"
        token={token}
        to="confirmed"
        language={language}
        values={{ locale: language }}
        label={t('button')}
      />
    </Door>
  );
}
