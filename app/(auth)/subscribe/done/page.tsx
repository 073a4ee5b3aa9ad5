import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Door } from '#components/auth/door.tsx';
import { asked } from '#lib/http/asked.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('subscribe'))('doneTitle') };
}

const outcomes = ['confirmed', 'stopped'] as const;

/** What holds from now on. Its address says nothing of whose it is. */
export default async function DonePage({ searchParams }: PageProps<'/subscribe/done'>) {
  const [t, { now }] = await Promise.all([getTranslations('subscribe'), asked(searchParams)]);
  const outcome = outcomes.find((each) => each === now) ?? 'confirmed';
  return <Door title={t(`done.${outcome}.title`)} lead={t(`done.${outcome}.lead`)} />;
}
