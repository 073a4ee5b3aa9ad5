import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PlainState } from '#components/submissions/submission-state.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { read } from '#lib/http/read.ts';
import { moment, wholeNumber } from '#lib/i18n/format.ts';
import { getSubmission } from '#lib/submissions/queries.ts';
import { plainStates } from '#lib/submissions/workflow.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals.receipt'))('title') };
}

/** What was handed in, under which reference, and what happens now. */
export default async function ReceiptPage({ params }: PageProps<'/submissions/[id]/receipt'>) {
  const { id } = await params;
  const [t, crumb, locale, submission] = await Promise.all([
    getTranslations('proposals.receipt'),
    getTranslations('proposals'),
    getLocale(),
    read(getSubmission, { id }),
  ]);
  const { code, versions, proposalId, submittedVersion, askedUsd, appeal, status, title } = submission;
  const [last] = versions;
  return (
    <>
      <PageHead
        title={code ? t('titleWith', { code }) : t('title')}
        here={t('title')}
        lead={<bdi>{title}</bdi>}
        status={<PlainState status={status} chip />}
        crumbs={[
          { href: '/proposals', label: crumb('title') },
          { href: `/proposals/${proposalId}`, label: <bdi>{title}</bdi> },
        ]}
      >
        <PrintButton>{crumb('check.print')}</PrintButton>
      </PageHead>
      <DescriptionList
        facts={[
          { term: t('appeal'), detail: appeal.name },
          { term: t('reference'), detail: code ? <b className="b ltr">{code}</b> : t('noReference') },
          ...(last
            ? [
                { term: t('version'), detail: String(submittedVersion) },
                { term: t('when'), detail: moment(last.submittedAt, locale) },
              ]
            : []),
          ...(askedUsd === null
            ? []
            : [{ term: t('asked'), detail: `USD\u00a0${wholeNumber(askedUsd, locale)}` }]),
        ]}
      />
      {plainStates[status] === 'with_reviewers' && <p className="mt-4">{t('next')}</p>}
      <div className="acts mt-6">
        <ButtonLink href={`/proposals/${proposalId}`}>{t('back')}</ButtonLink>
      </div>
    </>
  );
}
