import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Door } from '#components/auth/door.tsx';
import { asked } from '#lib/http/asked.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('confirm'))('doneTitle') };
}

const answers = ['correct', 'left', 'change', 'stopped'] as const;

/** What happens with the answer. Its address says nothing of whoever gave it. */
export default async function ConfirmedPage({ searchParams }: PageProps<'/confirm/done'>) {
  const [t, { answer }] = await Promise.all([getTranslations('confirm'), asked(searchParams)]);
  const given = answers.find((each) => each === answer) ?? 'correct';
  return <Door title={t('doneTitle')} lead={t(`done.${given}`)} />;
}
