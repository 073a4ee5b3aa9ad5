import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewStandIn, StandIns } from '#components/submissions/stand-ins.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { listDelegations } from '#lib/reviews/delegation/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leave'))('title') };
}

export default async function LeavePage({ searchParams }: PageProps<'/submissions/leave'>) {
  const [t, delegations, { form, value }] = await Promise.all([
    getTranslations('leave'),
    read(listDelegations, {}),
    formPage(searchParams),
  ]);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        crumbs={[{ href: '/submissions', label: t('submissions') }]}
      />
      <Section title={t('list')}>
        <StandIns delegations={delegations} form={form} />
      </Section>
      <NewStandIn delegations={delegations} form={form} value={value} />
    </>
  );
}
