import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { HandInForm } from '#components/proposals/hand-in-form.tsx';
import { PointList } from '#components/proposals/point-answers.tsx';
import { ProblemList } from '#components/proposals/problem-list.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { moment } from '#lib/i18n/format.ts';
import { getSubmission } from '#lib/submissions/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals.handIn'))('title') };
}

/** The last look before the words are handed in: what still stands against it, the points, the checklist. */
export default async function HandInPage({ params, searchParams }: PageProps<'/submissions/[id]/hand-in'>) {
  const { id } = await params;
  const [t, crumb, locale, submission, { form, values }] = await Promise.all([
    getTranslations('proposals.handIn'),
    getTranslations('proposals'),
    getLocale(),
    read(getSubmission, { id }),
    formPage(searchParams),
  ]);
  const open = submission.moves.some((move) => move === 'submit' || move === 'resubmit');
  if (!open) forbidden();
  const errors = submission.problems.filter(({ severity }) => severity === 'error');
  return (
    <>
      <PageHead
        title={t('title')}
        lead={
          submission.deadline
            ? t('leadUntil', { appeal: submission.appeal.name, when: moment(submission.deadline, locale) })
            : t('lead', { appeal: submission.appeal.name })
        }
        crumbs={[
          { href: '/proposals', label: crumb('title') },
          { href: `/proposals/${submission.proposalId}`, label: <bdi>{submission.title}</bdi> },
        ]}
      />
      {submission.points.length > 0 && <PointList submission={submission} />}
      <Section title={t('ready')}>
        {submission.problems.length === 0 ? (
          <Message tone="success">{t('nothing')}</Message>
        ) : (
          <>
            <p>{errors.length > 0 ? t('errors', { count: errors.length }) : t('warnings')}</p>
            <ProblemList
              problems={submission.problems}
              hrefOf={(section) => `/proposals/${submission.proposalId}/${section}`}
            />
          </>
        )}
      </Section>
      <Section title={t('hand')}>
        <HandInForm submission={submission} form={form} values={values} />
      </Section>
    </>
  );
}
