import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { OrganisationFilters } from '#components/organisations/organisation-filters.tsx';
import { OrganisationsTable } from '#components/organisations/organisations-table.tsx';
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
import { nameOf } from '#lib/i18n/name-of.ts';
import { listOrganisations, listOrganisationTerms } from '#lib/organisations/queries.ts';

const path = '/organisations';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('title') };
}

export default async function OrganisationsPage({ searchParams }: PageProps<'/organisations'>) {
  const { words, ignored } = understood(listOrganisations, await asked(searchParams));
  const [t, locale, actor, { items, total, from, next, previous }, terms] = await Promise.all([
    getTranslations('organisations'),
    getLocale(),
    signedIn(),
    read(listOrganisations, words as never),
    read(listOrganisationTerms, {}),
  ]);
  const turn = (cursor: string | null) => cursor && addressWith(path, words, { cursor });
  const narrowed = Boolean(words.q || words.type || words.country);
  const types = terms.types.map((it) => ({ value: it.id, label: nameOf(it, locale) }));
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <ExportMenu path="/api/v1/organisations" words={words} />
        {mayAnywhere(actor, 'organisation_name.read') && (
          <ButtonLink href="/organisations/matching">{t('matching.title')}</ButtonLink>
        )}
        {mayAnywhere(actor, 'organisation.create') && (
          <ButtonLink href="/organisations/new" tone="primary" icon="plus">
            {t('new')}
          </ButtonLink>
        )}
      </PageHead>
      <IgnoredWords ignored={ignored} />
      <OrganisationFilters words={words} types={types} total={total} />
      {items.length > 0 ? (
        <>
          <OrganisationsTable
            rows={items}
            sort={words.sort ?? 'name'}
            sortHref={(sort) => addressWith(path, words, { sort, cursor: null })}
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
          action={narrowed && <ButtonLink href={path}>{t('empty.clear')}</ButtonLink>}
        >
          {t('empty.why')}
        </EmptyState>
      )}
    </>
  );
}
