import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Door } from '#components/auth/door.tsx';
import { AnswerForm } from '#components/confirmations/answer-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { readOpenly } from '#lib/http/read.ts';
import { getStop } from '#lib/roster/confirmations/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('confirm'))('stopTitle') };
}

/** The stop link opens a page whose button acts, so that a mail scanner stops nothing. */
export default async function StopPage({ params, searchParams }: PageProps<'/confirm/stop/[token]'>) {
  const { token } = await params;
  const [t, { lang }, open, { form }] = await Promise.all([
    getTranslations('confirm'),
    asked(searchParams),
    readOpenly(getStop, { token }),
    formPage(searchParams),
  ]);
  if (!open) return <Door title={t('expiredTitle')} lead={t('expiredLead')} />;
  return (
    <Door title={t('stopTitle')} lead={t('stopLead')}>
      <AnswerForm form={form} action="stop" token={token} to="stopped" {...(lang && { language: lang })}>
        <Button>{t('stop')}</Button>
      </AnswerForm>
    </Door>
  );
}
