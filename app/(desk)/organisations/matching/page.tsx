import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NameDecision } from '#components/organisations/name-decision.tsx';
import { NamesTable } from '#components/organisations/names-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { organisationNameStatuses } from '#db/enums.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { getOrganisationName, listOrganisationNames } from '#lib/organisations/names/queries.ts';
import { listOrganisationChoices, listOrganisationTerms } from '#lib/organisations/queries.ts';

const path = '/organisations/matching';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations.matching'))('title') };
}

/** `?name=…` shows one name and what it may mean; without it, the names. */
export default async function MatchingPage({ searchParams }: PageProps<'/organisations/matching'>) {
  const { name, ...told } = await asked(searchParams);
  return name ? <One id={name} searchParams={searchParams} /> : <All told={told} />;
}

async function All({ told }: { told: Awaited<ReturnType<typeof asked>> }) {
  const wanted: typeof told = { limit: '25', ...told };
  const { words, ignored } = understood(listOrganisationNames, wanted);
  const [t, organisations, { items, total, from, next, previous }] = await Promise.all([
    getTranslations('organisations.matching'),
    getTranslations('organisations'),
    read(listOrganisationNames, words as never),
  ]);
  const status = organisationNameStatuses.find((each) => each === words.status) ?? 'waiting';
  const turn = (cursor: string | null) => cursor && addressWith(path, words, { cursor });
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        crumbs={[{ href: '/organisations', label: organisations('title') }]}
      />
      <IgnoredWords ignored={ignored} />
      <Tabs
        label={t('tabs.label')}
        views={organisationNameStatuses.map((each) => ({
          href: addressWith(path, {}, { status: each === 'waiting' ? null : each }),
          label: t(`tabs.${each}`),
          current: each === status,
        }))}
      />
      {items.length > 0 ? (
        <>
          <NamesTable names={items} status={status} />
          <Pager
            summary={t('range', { from, to: from + items.length - 1, total })}
            previous={turn(previous)}
            next={turn(next)}
          />
        </>
      ) : (
        <EmptyState title={t(status === 'waiting' ? 'emptyTitle' : 'emptyOther')}>
          {status === 'waiting' && t('empty')}
        </EmptyState>
      )}
    </>
  );
}

type OneProps = { id: string; searchParams: PageProps<'/organisations/matching'>['searchParams'] };

async function One({ id, searchParams }: OneProps) {
  const [t, organisations, kinds, { form, value }, found, choices, terms] = await Promise.all([
    getTranslations('organisations.matching'),
    getTranslations('organisations'),
    getTranslations('imports.kinds'),
    formPage(searchParams),
    read(getOrganisationName, { id }),
    read(listOrganisationChoices, {}),
    read(listOrganisationTerms, {}),
  ]);
  const { records, source, acronym } = found;
  return (
    <>
      <PageHead
        title={<bdi>{found.name}</bdi>}
        lead={`${t('one.lead', { records, source: kinds(source) })} ${acronym ? t('one.acronym', { acronym }) : ''}`}
        crumbs={[
          { href: '/organisations', label: organisations('title') },
          { href: path, label: t('title') },
        ]}
      />
      <NameDecision form={form} value={value} found={found} organisations={choices} types={terms.types} />
    </>
  );
}
