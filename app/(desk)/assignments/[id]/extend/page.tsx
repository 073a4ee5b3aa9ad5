import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActHead } from '#components/roster/forms/act-head.tsx';
import { ExtendAssignmentForm } from '#components/roster/forms/assignment-forms.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { getAssignment } from '#lib/roster/assignments/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.assignment'))('extendTitle') };
}

export default async function ExtendAssignmentPage({
  params,
  searchParams,
}: PageProps<'/assignments/[id]/extend'>) {
  const { id } = await params;
  const [t, assignment, { form, value }] = await Promise.all([
    getTranslations('roster.assignment'),
    read(getAssignment, { id }),
    formPage(searchParams),
  ]);
  if (!assignment.moves.includes('extend')) forbidden();
  return (
    <>
      <ActHead assignment={assignment} title={t('extendTitle')} />
      <ExtendAssignmentForm form={form} value={value} assignment={assignment} />
    </>
  );
}
