import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AppliedIntegration, IntegrationFilters } from '#components/operations/integration-filters.tsx';
import { IntegrationTable } from '#components/operations/integration-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { addressWith, asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { read } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { listIntegration } from '#lib/operations/integration-queries.ts';

const path = '/operations/integration';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operations'))('integration.title') };
}

/** The countries beside each other: how far each component is part of its cluster, on a day. */
export default async function CompareIntegrationPage({ searchParams }: PageProps<'/operations/integration'>) {
  const { words, ignored } = understood(listIntegration, await asked(searchParams));
  const { asOf = '', sort = 'name' } = words;
  const day = asOf || today();
  const [t, { items, total, from, next, previous }] = await Promise.all([
    getTranslations('operations'),
    read(listIntegration, { ...words, asOf: day } as never),
  ]);
  const turn = (to: string | null) => to && addressWith(path, words, { cursor: to });
  return (
    <>
      <PageHead
        title={t('integration.comparison')}
        lead={t('integration.comparisonLead')}
        crumbs={[{ href: '/operations', label: t('title') }]}
        here={t('integration.title')}
      >
        <PrintButton>{t('integration.print')}</PrintButton>
        <ExportMenu path="/api/v1/integration" words={words} />
      </PageHead>
      <IgnoredWords ignored={ignored} />
      <IntegrationFilters words={words} day={day} />
      <AppliedIntegration words={words} day={day} total={total} />
      {items.length > 0 ? (
        <>
          <IntegrationTable
            rows={items}
            sort={sort}
            sortHref={(by) => addressWith(path, words, { sort: by, cursor: null })}
            hrefOf={(id) => addressWith(`/operations/${id}/integration`, { asOf })}
          />
          <Pager
            summary={t('range', { from, to: from + items.length - 1, total })}
            previous={turn(previous)}
            next={turn(next)}
          />
        </>
      ) : (
        <EmptyState title={t('empty.title')} action={<ButtonLink href={path}>{t('empty.clear')}</ButtonLink>}>
          {t('empty.why')}
        </EmptyState>
      )}
    </>
  );
}
