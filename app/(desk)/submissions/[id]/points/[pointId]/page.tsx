import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AnswerForm } from '#components/proposals/point-answers.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { getSubmission } from '#lib/submissions/queries.ts';

type Props = PageProps<'/submissions/[id]/points/[pointId]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals.handIn'))('answer') };
}

/** One point of the reviewers, and its answer. */
export default async function PointPage({ params, searchParams }: Props) {
  const { id, pointId } = await params;
  const [t, terms, submission, { form, value }] = await Promise.all([
    getTranslations('proposals.handIn'),
    getTranslations('terms.section'),
    read(getSubmission, { id }),
    formPage(searchParams),
  ]);
  const point = submission.points.find((it) => it.id === pointId);
  if (!point) notFound();
  if (!submission.moves.includes('resubmit')) forbidden();
  const { proposalId, title } = submission;
  return (
    <>
      <PageHead
        title={t('point', { number: point.number })}
        lead={<bdi>{point.body}</bdi>}
        crumbs={[
          { href: `/proposals/${proposalId}`, label: <bdi>{title}</bdi> },
          { href: `/submissions/${id}/hand-in`, label: t('title') },
        ]}
      />
      <p>
        {t('about')} <Link href={`/proposals/${proposalId}/${point.section}`}>{terms(point.section)}</Link>
      </p>
      <AnswerForm submission={submission} point={point} form={form} value={value} />
    </>
  );
}
