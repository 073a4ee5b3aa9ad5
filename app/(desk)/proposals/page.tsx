import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AreaTabs } from '#components/appeals/area-tabs.tsx';
import { ProposalFilters } from '#components/proposals/proposal-filters.tsx';
import { ProposalsTable } from '#components/proposals/proposals-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { listOperationChoices } from '#lib/operations/queries.ts';
import { listProposals } from '#lib/proposals/queries.ts';

const path = '/proposals';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('title') };
}

export default async function ProposalsPage({ searchParams }: PageProps<'/proposals'>) {
  const { words, ignored } = understood(listProposals, await asked(searchParams));
  const [t, actor, { items, total, from, next, previous }, operations] = await Promise.all([
    getTranslations('proposals'),
    signedIn(),
    read(listProposals, words as never),
    read(listOperationChoices, {}),
  ]);
  const turn = (cursor: string | null) => cursor && addressWith(path, words, { cursor });
  const narrowed = Boolean(words.q || words.operation || words.pillar || words.status || words.unsubmitted);
  const create = mayAnywhere(actor, 'proposal.create') && (
    <ButtonLink href="/proposals/new" tone="primary" icon="plus">
      {t('new')}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <ExportMenu path="/api/v1/proposals" words={words} />
        {create}
      </PageHead>
      <AreaTabs actor={actor} current="proposals" />
      <IgnoredWords ignored={ignored} />
      <ProposalFilters words={words} operations={operations} total={total} />
      {items.length > 0 ? (
        <>
          <ProposalsTable
            rows={items}
            sort={words.sort ?? '-updated'}
            sortHref={(sort) => addressWith(path, words, { sort, cursor: null })}
          />
          <Pager
            summary={t('range', { from, to: from + items.length - 1, total })}
            previous={turn(previous)}
            next={turn(next)}
          />
        </>
      ) : narrowed ? (
        <EmptyState title={t('empty.title')} action={<ButtonLink href={path}>{t('empty.clear')}</ButtonLink>}>
          {t('empty.why')}
        </EmptyState>
      ) : (
        <EmptyState title={t('empty.nothing')} action={create}>
          {t('empty.nothingWhy')}
        </EmptyState>
      )}
    </>
  );
}
