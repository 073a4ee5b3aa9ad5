import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { LinkLegend } from '#components/structures/link-kind.tsx';
import { AppliedStructureFilters, StructureFilters } from '#components/structures/structure-filters.tsx';
import { StructureTable } from '#components/structures/structure-table.tsx';
import { StructureTree } from '#components/structures/structure-tree.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Segmented, Tabs } from '#components/ui/tabs.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { listOperationChoices } from '#lib/operations/queries.ts';
import { listStructures } from '#lib/structures/queries.ts';
import { getStructureTree } from '#lib/structures/tree.ts';

const path = '/structures';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('structures'))('title') };
}

export default async function StructuresPage({ searchParams }: PageProps<'/structures'>) {
  const told = await asked(searchParams);
  const list = told.view === 'list';
  const { words, ignored } = understood(list ? listStructures : getStructureTree, told);
  const [t, locale, actor, operations] = await Promise.all([
    getTranslations('structures'),
    getLocale(),
    signedIn(),
    read(listOperationChoices, {}),
  ]);
  const day = words.asOf ?? today();
  const countries = operations.map((it) => ({ value: it.id, label: nameOf(it, locale) }));
  const filters = { words, day, countries };
  const views = [
    { href: addressWith(path, words, { view: null, ...listOnly }), label: t('tree'), current: !list },
    { href: addressWith(path, words, { view: 'list', open: null }), label: t('list'), current: list },
  ];
  // How the page shows them is not what they are.
  const { view: _, line: __, open: ___, ...exported } = words;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <Segmented label={t('view')} views={views} />
        <ExportMenu path="/api/v1/structures" words={exported} />
        {mayAnywhere(actor, 'structure.create') && (
          <ButtonLink href="/structures/new" tone="primary" icon="plus">
            {t('new')}
          </ButtonLink>
        )}
      </PageHead>
      <IgnoredWords ignored={ignored} />
      <StructureFilters {...filters} list={list} />
      {list ? <ListView {...filters} /> : <TreeView {...filters} />}
    </>
  );
}

/** Words of the address that only the list understands. */
const listOnly = { phase: null, archived: null, sort: null, cursor: null };

type Props = {
  words: Record<string, string>;
  day: string;
  countries: readonly { value: string; label: string }[];
};

const recordHref =
  ({ asOf = '', line = '' }: Record<string, string>) =>
  (id: string) =>
    addressWith(`${path}/${id}`, { asOf, line });

async function TreeView(props: Props) {
  const { words, day } = props;
  const t = await getTranslations('structures');
  const { view: _, ...filter } = words;
  const { rows, total, more, line } = await read(getStructureTree, filter as never);
  const narrowed = ['q', 'operation', 'type', 'link', 'organisation'].some((name) => words[name]);
  const views = (['part_of', 'supported_by'] as const).map((each) => ({
    href: addressWith(path, words, { line: each === 'part_of' ? null : each, open: null }),
    label: t(`lines.${each}`),
    current: each === line,
  }));
  const openHref = (ids: readonly string[]) => addressWith(path, words, { open: ids.join(',') || 'none' });
  return (
    <>
      <Tabs label={t('line')} views={views} />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <AppliedStructureFilters {...props} total={total} />
        <LinkLegend types={['co_leads', 'member_of', 'observer_of', 'liaises_with']} />
      </div>
      {rows.length > 0 ? (
        <StructureTree
          rows={rows}
          day={day}
          hrefOf={recordHref(words)}
          openHref={narrowed ? undefined : openHref}
        />
      ) : (
        <NothingFound narrowed={narrowed} words={words} />
      )}
      {more && <Message>{t('more')}</Message>}
      <p className="note hide-s noprint mt-4">{t('keys')}</p>
    </>
  );
}

async function ListView(props: Props) {
  const { words, day, countries } = props;
  const t = await getTranslations('structures');
  const { view: _, open: __, line: ___, ...filter } = words;
  const { items, total, from, next, previous } = await read(listStructures, filter as never);
  const narrowed = ['q', 'operation', 'type', 'link', 'organisation', 'phase', 'archived'].some(
    (name) => words[name],
  );
  const turn = (cursor: string | null) => cursor && addressWith(path, words, { cursor });
  return (
    <>
      <AppliedStructureFilters {...props} total={total} />
      {items.length > 0 ? (
        <>
          <StructureTable
            rows={items}
            day={day}
            sort={words.sort ?? 'name'}
            hrefOf={recordHref(words)}
            sortHref={(sort) => addressWith(path, words, { sort, cursor: null })}
            countries={new Map(countries.map(({ value, label }) => [value, label]))}
          />
          <Pager
            summary={t('range', { from, to: from + items.length - 1, total })}
            previous={turn(previous)}
            next={turn(next)}
          />
        </>
      ) : (
        <NothingFound narrowed={narrowed} words={words} />
      )}
    </>
  );
}

async function NothingFound({ narrowed, words }: { narrowed: boolean; words: Record<string, string> }) {
  const t = await getTranslations('structures.empty');
  const { view = '' } = words;
  return narrowed ? (
    <EmptyState
      title={t('noMatch')}
      action={<ButtonLink href={addressWith(path, { view })}>{t('clear')}</ButtonLink>}
    >
      {t('noMatchWhy')}
    </EmptyState>
  ) : (
    <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
  );
}
