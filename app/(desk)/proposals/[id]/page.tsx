import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { GistFigures } from '#components/proposals/gist-figures.tsx';
import { ProblemList, unfit } from '#components/proposals/problem-list.tsx';
import { ProposalFacts } from '#components/proposals/proposal-facts.tsx';
import { NewStanding, StandingTable } from '#components/proposals/standing.tsx';
import { TaskList } from '#components/proposals/task-list.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { SplitLayout } from '#components/ui/split-layout.tsx';
import { listOpenAppeals } from '#lib/appeals/rules-queries.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getProposal } from '#lib/proposals/queries.ts';

export async function generateMetadata({ params }: PageProps<'/proposals/[id]'>): Promise<Metadata> {
  return { title: (await read(getProposal, { id: (await params).id })).title };
}

export default async function ProposalPage({ params, searchParams }: PageProps<'/proposals/[id]'>) {
  const { id } = await params;
  const [t, locale, proposal, { form, value }] = await Promise.all([
    getTranslations('proposals'),
    getLocale(),
    read(getProposal, { id }),
    formPage(searchParams),
  ]);
  const { operation, organisation, may, sums } = proposal;
  const open = may.submit && operation ? await read(listOpenAppeals, { id: operation.id }) : { items: [] };
  const problems = unfit(proposal.problems);
  const applicant = organisation ? nameOf(organisation, locale) : t('noApplicant');
  return (
    <>
      <PageHead
        title={<bdi>{proposal.title}</bdi>}
        lead={[applicant, operation && nameOf(operation, locale)].filter(Boolean).join(', ')}
        crumbs={[{ href: '/proposals', label: t('title') }]}
      >
        {may.copy && <ButtonLink href={`/proposals/${id}/copy`}>{t('page.copy')}</ButtonLink>}
        <ButtonLink href={`/proposals/${id}/text`} icon="document">
          {t('page.read')}
        </ButtonLink>
      </PageHead>
      <GistFigures {...sums} startsOn={proposal.startsOn} endsOn={proposal.endsOn} />
      <SplitLayout
        className="mt-6"
        aside={
          <>
            <Section title={t('problems.title')}>
              {problems.length === 0 ? (
                <p className="mute">{t('problems.none')}</p>
              ) : (
                <ProblemList
                  problems={problems}
                  hrefOf={(section) =>
                    may.write ? `/proposals/${id}/${section}` : `/proposals/${id}/text#s-${section}`
                  }
                />
              )}
            </Section>
            <ProposalFacts proposal={proposal} />
          </>
        }
      >
        <Section title={t('tasks.title')}>
          <TaskList proposal={proposal} />
        </Section>
        <Section title={t('standing.title')}>
          <StandingTable proposal={proposal} />
          {may.submit && <NewStanding proposal={proposal} form={form} value={value} appeals={open.items} />}
        </Section>
      </SplitLayout>
    </>
  );
}
