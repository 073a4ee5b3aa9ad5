import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { HandInForm } from '#components/proposals/hand-in-form.tsx';
import { PointList } from '#components/proposals/point-answers.tsx';
import { ProblemList } from '#components/proposals/problem-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { can } from '#lib/access/actor.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { moment } from '#lib/i18n/format.ts';
import { getSubmission, type SubmissionShown } from '#lib/submissions/queries.ts';

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
  if (!can(await signedIn(), 'submission.submit', submission.operation?.id ?? null)) forbidden();
  const open = submission.moves.some((move) => move === 'submit' || move === 'resubmit');
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
      {open ? (
        <>
          <Ready submission={submission} errors={errors.length} />
          <Section title={t('hand')}>
            <HandInForm submission={submission} form={form} values={values} />
          </Section>
        </>
      ) : (
        <Message>
          {t('closed')} <Link href={`/submissions/${id}/receipt`}>{t('toReceipt')}</Link>
        </Message>
      )}
    </>
  );
}

function Ready({ submission, errors }: { submission: SubmissionShown; errors: number }) {
  const t = useTranslations('proposals.handIn');
  const { points, problems, proposalId } = submission;
  return (
    <>
      {points.length > 0 && <PointList submission={submission} />}
      <Section title={t('ready')}>
        {problems.length === 0 ? (
          <Message tone="success">{t('nothing')}</Message>
        ) : (
          <>
            <p>{errors > 0 ? t('errors', { count: errors }) : t('warnings')}</p>
            <ProblemList problems={problems} hrefOf={(section) => `/proposals/${proposalId}/${section}`} />
          </>
        )}
      </Section>
    </>
  );
}
