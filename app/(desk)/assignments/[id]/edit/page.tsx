import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActHead } from '#components/roster/forms/act-head.tsx';
import { EditAssignmentForm } from '#components/roster/forms/assignment-forms.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { listOrganisationChoices } from '#lib/organisations/queries.ts';
import { getAssignment } from '#lib/roster/assignments/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.assignment'))('editTitle') };
}

export default async function EditAssignmentPage({
  params,
  searchParams,
}: PageProps<'/assignments/[id]/edit'>) {
  const { id } = await params;
  const [t, assignment, { form, value }, organisations] = await Promise.all([
    getTranslations('roster.assignment'),
    read(getAssignment, { id }),
    formPage(searchParams),
    read(listOrganisationChoices, {}),
  ]);
  if (!assignment.moves.includes('edit')) forbidden();
  return (
    <>
      <ActHead assignment={assignment} title={t('editTitle')} />
      <EditAssignmentForm form={form} value={value} assignment={assignment} organisations={organisations} />
    </>
  );
}
