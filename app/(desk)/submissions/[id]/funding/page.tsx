import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FundingForm } from '#components/submissions/funding-form.tsx';
import { MoneyTable } from '#components/submissions/money.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { getSubmissionScreen } from '#lib/submissions/screen.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('submissions.money'))('title') };
}

/** Money of one submission: what is recorded, and a form for a new record or, named in the address, one to correct. */
export default async function FundingPage({ params, searchParams }: PageProps<'/submissions/[id]/funding'>) {
  const { id } = await params;
  const [t, told, submission, page] = await Promise.all([
    getTranslations('submissions'),
    searchParams,
    read(getSubmissionScreen, { id }),
    formPage(searchParams),
  ]);
  if (!submission.money.may) forbidden();
  const record = submission.money.items.find((it) => it.id === told.record);
  return (
    <>
      <PageHead
        title={t('money.title')}
        lead={<bdi>{submission.title}</bdi>}
        crumbs={[
          { href: '/submissions', label: t('title') },
          { href: `/submissions/${id}`, label: submission.code ?? t('noCode') },
        ]}
      />
      {submission.money.items.length > 0 && (
        <Section title={t('money.recorded')}>
          <MoneyTable submission={submission} />
        </Section>
      )}
      <Section title={record ? t('money.correct') : t('money.record')} className="mt-9">
        <FundingForm submission={submission} record={record} {...page} />
      </Section>
    </>
  );
}
