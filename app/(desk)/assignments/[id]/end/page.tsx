import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActHead } from '#components/roster/forms/act-head.tsx';
import { EndAssignmentForm } from '#components/roster/forms/assignment-forms.tsx';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { getAssignment } from '#lib/roster/assignments/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.assignment'))('endTitle') };
}

export default async function EndAssignmentPage({
  params,
  searchParams,
}: PageProps<'/assignments/[id]/end'>) {
  const { id } = await params;
  const [t, assignment, { form, value }] = await Promise.all([
    getTranslations('roster.assignment'),
    read(getAssignment, { id }),
    formPage(searchParams),
  ]);
  if (!assignment.moves.includes('end')) forbidden();
  return (
    <>
      <ActHead assignment={assignment} title={t('endTitle')} />
      <EndAssignmentForm form={form} value={value} assignment={assignment} today={today()} />
    </>
  );
}
