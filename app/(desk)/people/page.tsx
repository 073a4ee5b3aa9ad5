import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PeopleFound } from '#components/roster/people-found.tsx';
import { givenWords } from '#components/roster/roster-address.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { Field } from '#components/ui/field.tsx';
import { Filters, PrintedFilters } from '#components/ui/filters.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { listPeople } from '#lib/roster/people/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.people'))('title') };
}

export default async function PeoplePage({ searchParams }: PageProps<'/people'>) {
  const asked = await searchParams;
  const told = givenWords(asked, ['q', 'organisation', 'operation', 'sort', 'cursor']);
  const { select } = givenWords(asked, ['select']);
  const { words: params, ignored } = understood(listPeople, told);
  const { cursor: _cursor, ...kept } = params;
  const [actor, t, common, duplicates, list] = await Promise.all([
    signedIn(),
    getTranslations('roster.people'),
    getTranslations('common'),
    getTranslations('duplicates'),
    read(listPeople, params as Parameters<typeof listPeople>[1]),
  ]);
  const maySelect = mayAnywhere(actor, 'bulk.apply');
  const form = maySelect && select ? (await formPage(searchParams)).form : null;
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
        keep={{ sort: params.sort, select }}
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
      <PrintedFilters
        said={[
          ...(params.q ? [common('quoted', { words: params.q })] : []),
          ...(params.organisation ? [t('filters.organisation')] : []),
          ...(params.operation ? [t('filters.operation')] : []),
        ]}
      />
      <PeopleFound list={list} params={{ ...params, select }} selecting={{ may: maySelect, form }} />
    </>
  );
}
