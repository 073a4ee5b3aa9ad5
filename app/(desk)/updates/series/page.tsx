import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { Section } from '#components/ui/section.tsx';
import { Segmented, Tabs } from '#components/ui/tabs.tsx';
import { SeriesFilters, seriesPath } from '#components/updates/series-filters.tsx';
import { SeriesLegend } from '#components/updates/series-legend.tsx';
import { SeriesPanels } from '#components/updates/series-panels.tsx';
import { SeriesTable } from '#components/updates/series-table.tsx';
import { peopleGroups } from '#db/enums.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { read } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { moment, plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { listSeries, type SeriesScreen } from '#lib/updates/series/queries.ts';
import { type Series, seriesRhythms } from '#lib/updates/series/schema.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('series'))('title') };
}

/** What was reported over time, in small multiples: one indicator by operation, or every indicator of one operation. */
export default async function SeriesPage({ searchParams }: PageProps<'/updates/series'>) {
  const { words, ignored } = understood(listSeries, await asked(searchParams));
  const view = words.view === 'indicators' ? 'indicators' : 'operations';
  const [t, updates, list] = await Promise.all([
    getTranslations('series'),
    getTranslations('updates'),
    read(listSeries, words as Parameters<typeof listSeries>[1]),
  ]);
  const views = (['operations', 'indicators'] as const).map((name) => ({
    href: addressWith(seriesPath, words, {
      ...{ view: name, cursor: null, scale: null },
      operation: words.operation ?? (name === 'indicators' ? list.operations[0]?.id : null),
    }),
    label: t(`views.${name}`),
    current: name === view,
  }));
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} crumbs={[{ href: '/updates', label: updates('title') }]}>
        <PrintButton>{t('print')}</PrintButton>
        {list.total > 0 && <ExportMenu path="/api/v1/updates/series" words={words} />}
      </PageHead>
      <IgnoredWords ignored={ignored} />
      <Tabs label={t('views.label')} views={views} />
      <SeriesFilters words={words} list={list} view={view} />
      {list.total === 0 ? (
        <EmptyState
          title={t('empty.title')}
          action={<ButtonLink href={seriesPath}>{t('empty.show')}</ButtonLink>}
        >
          {t('empty.lead')}
        </EmptyState>
      ) : (
        <Lines words={words} list={list} view={view} />
      )}
    </>
  );
}

type Props = { words: Record<string, string>; list: SeriesScreen; view: 'operations' | 'indicators' };

async function Lines({ words, list, view }: Props) {
  const [t, locale] = await Promise.all([getTranslations('series'), getLocale()]);
  const { items, from, total, next, previous, since, until } = list;
  const rhythm = seriesRhythms.find((it) => it === words.rhythm) ?? 'monthly';
  const shared = view === 'operations' && words.scale !== 'own';
  const [first] = items;
  const indicator = view === 'operations' ? first?.indicator : undefined;
  const unit = indicator && t('unit', { unit: indicator.unit });
  const turn = (cursor: string | null) => cursor && addressWith(seriesPath, words, { cursor });
  const naming = view === 'operations' ? 'operation' : 'indicator';
  const range = { since: plainDate(since, locale, 'month'), until: plainDate(until, locale, 'month') };
  return (
    <>
      <Section title={await titleOf({ words, list, view })} note={await datesOf(list)} className="mt-6">
        {indicator && <ScaleSwitch words={words} />}
        <SeriesLegend>
          {[unit, t('range', range), t(shared ? 'sharedScale' : 'ownScale')].filter(Boolean).join(', ')}
        </SeriesLegend>
        <SeriesPanels
          items={items}
          since={since}
          until={until}
          rhythm={rhythm}
          shared={shared}
          naming={naming}
          hrefOf={(line) => otherView(words, view, line)}
        />
        <Pager
          summary={t('page', { from, to: from + items.length - 1, total })}
          previous={turn(previous)}
          next={turn(next)}
        />
      </Section>
      <Section title={t('table')} note={unit}>
        <SeriesTable items={items} rhythm={rhythm} naming={naming} />
        <p className="note mt-3">{t('reading')}</p>
        {indicator && <p className="note">{t('source', { source: indicator.source })}</p>}
      </Section>
    </>
  );
}

/** What all lines of the page share: their indicator or their operation, and which people. */
async function titleOf({ words, list: { items }, view }: Props) {
  const [t, terms, locale] = await Promise.all([
    getTranslations('series'),
    getTranslations('terms.peopleGroup'),
    getLocale(),
  ]);
  const what = view === 'operations' ? items[0]?.indicator : items[0]?.operation;
  const group = peopleGroups.find((it) => it === words.group);
  const name = what ? nameOf(what, locale) : t('global');
  return group ? `${name}, ${terms(group)}` : name;
}

async function datesOf({ lastSent }: SeriesScreen) {
  const [t, locale] = await Promise.all([getTranslations('series'), getLocale()]);
  const asOf = t('asOf', { date: plainDate(today(), locale) });
  return lastSent ? `${asOf} ${t('lastSent', { when: moment(lastSent, locale) })}` : asOf;
}

/** From an indicator by operation to that operation's indicators, and back. */
const otherView = (words: Record<string, string>, view: Props['view'], { operation, indicator }: Series) =>
  addressWith(seriesPath, words, {
    ...{ cursor: null, scale: null, group: null },
    ...(view === 'operations'
      ? { view: 'indicators', operation: operation?.id, indicator: null }
      : { view: 'operations', operation: null, indicator: indicator.code }),
  });

/** One scale lets heights compare; scales of their own let small figures be seen. */
async function ScaleSwitch({ words }: { words: Record<string, string> }) {
  const t = await getTranslations('series.scales');
  const current = words.scale === 'own' ? 'own' : 'shared';
  return (
    <p className="noprint mt-4">
      <Segmented
        label={t('label')}
        views={(['shared', 'own'] as const).map((scale) => ({
          href: addressWith(seriesPath, words, { scale: scale === 'own' ? scale : null }),
          label: t(scale),
          current: scale === current,
        }))}
      />
    </p>
  );
}
