import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Door } from '#components/auth/door.tsx';
import { ChangeForm } from '#components/confirmations/change-form.tsx';
import { EntryFacts } from '#components/confirmations/entry-facts.tsx';
import { FirstQuestion } from '#components/confirmations/first-question.tsx';
import { LeftForm } from '#components/confirmations/left-form.tsx';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { readOpenly } from '#lib/http/read.ts';
import { getQuestion } from '#lib/roster/confirmations/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('confirm'))('title') };
}

/** Where the link of a question leads: one's own entry, and one question at a time. */
export default async function ConfirmPage({ params, searchParams }: PageProps<'/confirm/[token]'>) {
  const { token } = await params;
  const [t, { step, lang }, entry, page] = await Promise.all([
    getTranslations('confirm'),
    asked(searchParams),
    readOpenly(getQuestion, { token }),
    formPage(searchParams),
  ]);
  if (!entry) return <Door title={t('expiredTitle')} lead={t('expiredLead')} />;
  const told = { entry, token, language: lang ?? entry.locale, ...page };
  if (step === 'left')
    return (
      <Door title={t('leftTitle')} lead={t('leftLead')}>
        <LeftForm {...told} />
      </Door>
    );
  if (step === 'change')
    return (
      <Door title={t('changeTitle')} lead={t('changeLead')}>
        <ChangeForm {...told} />
      </Door>
    );
  return (
    <Door title={t('title')} lead={t('lead')}>
      <EntryFacts entry={entry} />
      <FirstQuestion {...told} />
    </Door>
  );
}
