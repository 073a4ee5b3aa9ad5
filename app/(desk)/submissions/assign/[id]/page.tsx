import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AssignConfirm, AssignWanted } from '#components/submissions/bulk/assign-forms.tsx';
import { AssignTable } from '#components/submissions/bulk/assign-table.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { previewAssignments } from '#lib/reviews/bulk/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assign'))('title') };
}

export default async function AssignPage({ params, searchParams }: PageProps<'/submissions/assign/[id]'>) {
  const [{ id }, told] = await Promise.all([params, asked(searchParams)]);
  const { words, ignored } = understood(previewAssignments, told);
  const [t, preview, { form }] = await Promise.all([
    getTranslations('assign'),
    read(previewAssignments, { ...words, id } as Parameters<typeof previewAssignments>[1]),
    formPage(searchParams),
  ]);
  const { rows, reviewer, doable, role, dueOn } = preview;
  const count = reviewer
    ? t('count', { doable, left: rows.length - doable })
    : t('chosen', { count: rows.length });
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        crumbs={[{ href: '/submissions?queue=all&select=1', label: t('submissions') }]}
      />
      <IgnoredWords ignored={ignored} />
      <AssignWanted preview={preview} />
      <Section title={count}>
        <AssignTable rows={rows} asked={reviewer ? { role, dueOn } : null} />
      </Section>
      <AssignConfirm preview={preview} form={form} />
    </>
  );
}
