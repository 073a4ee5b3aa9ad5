import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActHead } from '#components/roster/forms/act-head.tsx';
import { CancelAssignmentForm } from '#components/roster/forms/assignment-forms.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { getAssignment } from '#lib/roster/assignments/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.assignment'))('cancelTitle') };
}

export default async function CancelAssignmentPage({
  params,
  searchParams,
}: PageProps<'/assignments/[id]/cancel'>) {
  const { id } = await params;
  const [t, assignment, { form, value }] = await Promise.all([
    getTranslations('roster.assignment'),
    read(getAssignment, { id }),
    formPage(searchParams),
  ]);
  if (!assignment.moves.includes('cancel')) forbidden();
  return (
    <>
      <ActHead assignment={assignment} title={t('cancelTitle')} lead={t('cancelLead')} />
      <CancelAssignmentForm form={form} value={value} assignment={assignment} />
    </>
  );
}
