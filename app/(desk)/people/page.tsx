import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PeopleTable } from '#components/roster/people-table.tsx';
import { givenWords, pathWith } from '#components/roster/roster-address.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { Field } from '#components/ui/field.tsx';
import { Filters, PrintedFilters } from '#components/ui/filters.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { listPeople } from '#lib/roster/people/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.people'))('title') };
}

export default async function PeoplePage({ searchParams }: PageProps<'/people'>) {
  const told = givenWords(await searchParams, ['q', 'organisation', 'operation', 'sort', 'cursor']);
  const { words: params, ignored } = understood(listPeople, told);
  const { cursor: _cursor, ...kept } = params;
  const [actor, t, common, duplicates, list] = await Promise.all([
    signedIn(),
    getTranslations('roster.people'),
    getTranslations('common'),
    getTranslations('duplicates'),
    read(listPeople, params as Parameters<typeof listPeople>[1]),
  ]);
  const { items, from, total } = list;
  const at = (cursor: string | null) => cursor && pathWith('/people', { ...kept, cursor });
  const said = [
    ...(params.q ? [common('quoted', { words: params.q })] : []),
    ...(params.organisation ? [t('filters.organisation')] : []),
    ...(params.operation ? [t('filters.operation')] : []),
  ];
  const searching = Object.keys(kept).some((name) => name !== 'sort');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        {mayAnywhere(actor, 'person.merge') && (
          <ButtonLink href="/people/duplicates">{duplicates('link')}</ButtonLink>
        )}
        <ExportMenu path="/api/v1/people" words={kept} />
        {mayAnywhere(actor, 'person.create') && (
          <ButtonLink href="/people/new" tone="primary" icon="plus">
            {t('new')}
          </ButtonLink>
        )}
      </PageHead>
      <IgnoredWords ignored={ignored} />
      <Filters
        action="/people"
        label={t('filters.label')}
        keep={{ sort: params.sort }}
        search={
          <Field
            name="q"
            type="search"
            label={t('filters.q')}
            defaultValue={params.q ?? ''}
            className="grow"
          />
        }
      />
      <PrintedFilters said={said} />
      {items.length === 0 ? (
        <EmptyState
          title={searching ? t('empty.title') : t('empty.nothing')}
          action={searching && <ButtonLink href="/people">{t('empty.clear')}</ButtonLink>}
        >
          {searching ? t('empty.lead') : t('empty.nothingLead')}
        </EmptyState>
      ) : (
        <>
          <PeopleTable people={items} params={params} />
          <Pager
            summary={t('page', { from, to: from + items.length - 1, total })}
            previous={at(list.previous)}
            next={at(list.next)}
          />
        </>
      )}
    </>
  );
}
