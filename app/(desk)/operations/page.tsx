import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AppliedOperationFilters, OperationFilters } from '#components/operations/operation-filters.tsx';
import { OperationsTable } from '#components/operations/operations-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { can } from '#lib/access/actor.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { listCountryChoices, listOperations } from '#lib/operations/queries.ts';

const path = '/operations';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operations'))('title') };
}

export default async function OperationsPage({ searchParams }: PageProps<'/operations'>) {
  const { words, ignored } = understood(listOperations, await asked(searchParams));
  const { asOf = '', sort = 'code' } = words;
  const day = asOf || today();
  const [t, locale, actor, covered, { items, total, from, next, previous }] = await Promise.all([
    getTranslations('operations'),
    getLocale(),
    signedIn(),
    read(listCountryChoices, { covered: true }),
    read(listOperations, { ...words, asOf: day } as never),
  ]);
  const countries = covered.map((it) => ({ value: it.id, label: nameOf(it, locale) }));
  const filters = { words, day, countries };
  const turn = (to: string | null) => to && addressWith(path, words, { cursor: to });
  const narrowed = Boolean(words.q || words.country);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <ButtonLink href="/operations/integration">{t('integration.title')}</ButtonLink>
        <ExportMenu path="/api/v1/operations" words={{ ...words, asOf: day }} />
        {can(actor, 'operation.create', null) && (
          <ButtonLink href="/operations/new" tone="primary" icon="plus">
            {t('new')}
          </ButtonLink>
        )}
      </PageHead>
      <IgnoredWords ignored={ignored} />
      <OperationFilters {...filters} />
      <AppliedOperationFilters {...filters} total={total} />
      {items.length > 0 ? (
        <>
          <OperationsTable
            rows={items}
            sort={sort}
            sortHref={(by) => addressWith(path, words, { sort: by, cursor: null })}
            hrefOf={(id) => addressWith(`${path}/${id}`, { asOf })}
            countries={new Map(countries.map(({ value, label }) => [value, label]))}
          />
          <Pager
            summary={t('range', { from, to: from + items.length - 1, total })}
            previous={turn(previous)}
            next={turn(next)}
          />
          <p className="note mt-4">{t('moneyNote')}</p>
        </>
      ) : (
        <EmptyState
          title={t('empty.title')}
          action={narrowed && <ButtonLink href={path}>{t('empty.clear')}</ButtonLink>}
        >
          {t('empty.why')}
        </EmptyState>
      )}
    </>
  );
}
