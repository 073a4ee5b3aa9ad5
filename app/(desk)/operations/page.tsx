import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { OperationsTable } from '#components/operations/operations-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Field } from '#components/ui/field.tsx';
import { AppliedFilters, Filters } from '#components/ui/filters.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { listOperations } from '#lib/operations/queries.ts';

const path = '/operations';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operations'))('title') };
}

export default async function OperationsPage({ searchParams }: PageProps<'/operations'>) {
  const words = await asked(searchParams);
  const { q = '', asOf = '', sort = 'name', cursor } = words;
  const day = asOf || today();
  const [t, locale, actor, { items, total, from, next, previous }] = await Promise.all([
    getTranslations('operations'),
    getLocale(),
    signedIn(),
    read(listOperations, { q: q || undefined, asOf: day, sort: sort as 'name', cursor }),
  ]);
  const turn = (to: string | null) => to && addressWith(path, words, { cursor: to });
  const narrowing = q
    ? [{ label: t('filters.words', { q }), href: addressWith(path, words, { q: null, cursor: null }) }]
    : [];
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        {mayAnywhere(actor, 'operation.create') && (
          <ButtonLink href="/operations/new" tone="primary" icon="plus">
            {t('new')}
          </ButtonLink>
        )}
      </PageHead>
      <Filters
        action={path}
        label={t('filters.label')}
        keep={{ sort: words.sort }}
        asOf={<DateField name="asOf" label={t('filters.asOf')} defaultValue={day} className="asof" />}
        search={<Field name="q" type="search" label={t('filters.find')} defaultValue={q} className="grow" />}
      />
      <AppliedFilters
        count={t('count', { count: total, date: plainDate(day, locale) })}
        filters={narrowing}
        clear={addressWith(path, { asOf })}
      />
      {items.length > 0 ? (
        <>
          <OperationsTable
            rows={items}
            sort={sort}
            sortHref={(by) => addressWith(path, words, { sort: by, cursor: null })}
            hrefOf={(id) => addressWith(`${path}/${id}`, { asOf })}
          />
          <Pager
            summary={t('range', { from, to: from + items.length - 1, total })}
            previous={turn(previous)}
            next={turn(next)}
          />
        </>
      ) : (
        <EmptyState
          title={t('empty.title')}
          action={q && <ButtonLink href={path}>{t('empty.clear')}</ButtonLink>}
        >
          {t('empty.why')}
        </EmptyState>
      )}
    </>
  );
}
