import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SubmissionPage } from '#components/submissions/submission-page.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { getSubmissionScreen } from '#lib/submissions/screen.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('submissions'))('title') };
}

/** The version before the one that stands is compared unless the address names another. */
export default async function OneSubmissionPage({ params, searchParams }: PageProps<'/submissions/[id]'>) {
  const { id } = await params;
  const { compare } = await searchParams;
  const wanted = typeof compare === 'string' && /^\d{1,3}$/.test(compare) ? Number(compare) : undefined;
  const [submission, page] = await Promise.all([
    read(getSubmissionScreen, { id, ...(wanted && { compare: wanted }) }),
    formPage(searchParams),
  ]);
  return <SubmissionPage submission={submission} {...page} />;
}
