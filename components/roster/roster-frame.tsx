import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { Legend } from '#components/ui/legend.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Segmented, Tabs } from '#components/ui/tabs.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { SavedViewShown } from '#lib/roster/views/schema.ts';
import { SelectLink } from './bulk/select-link.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { pathWith, type RosterParams, rosterAddress } from './roster-address.ts';

type HeadProps = {
  params: RosterParams;
  counts: { all: number; attention: number; double: number };
  mayAssign: boolean;
  mayCreate: boolean;
  views: readonly SavedViewShown[];
};

export function RosterHead({ params, counts, mayAssign, mayCreate, views }: HeadProps) {
  const t = useTranslations('roster');
  const saved = useTranslations('views');
  const coverage = params.view === 'coverage';
  const { status, arrangement } = params;
  const here = addressOf(params);
  const current = views.find(({ query }) => query !== '' && query === here);
  const french = !current && !status && !arrangement && params.language === 'fr';
  const tab = (to: RosterParams) =>
    rosterAddress(params, {
      status: undefined,
      arrangement: undefined,
      ...(params.language === 'fr' && { language: undefined }),
      ...to,
    });
  const assignments = assignmentFilters(filtersOf(params));
  const also = assignments && {
    title: t('export.posts'),
    other: { title: t('export.assignments'), path: '/api/v1/assignments', words: assignments },
  };
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <Segmented
          label={t('views.label')}
          views={[
            { href: rosterAddress(params, { view: undefined }), label: t('views.table'), current: !coverage },
            {
              href: rosterAddress(params, { view: 'coverage' }),
              label: t('views.coverage'),
              current: coverage,
            },
          ]}
        />
        <ExportMenu path="/api/v1/posts" words={filtersOf(params)} also={also} />
        {mayCreate && <ButtonLink href="/posts/new">{t('newPost')}</ButtonLink>}
        {mayAssign && (
          <ButtonLink href="/assignments/new" tone="primary" icon="plus">
            {t('newAssignment')}
          </ButtonLink>
        )}
      </PageHead>
      <Tabs
        label={t('views.saved')}
        views={[
          {
            href: tab({}),
            label: t('views.all'),
            count: counts.all,
            current: !current && !status && !arrangement && !french,
          },
          {
            href: tab({ status: 'attention' }),
            label: t('views.attention'),
            count: counts.attention,
            current: !current && status === 'attention',
          },
          {
            href: tab({ arrangement: 'double' }),
            label: t('views.double'),
            count: counts.double,
            current: !current && !status && arrangement === 'double',
          },
          { href: tab({ language: 'fr' }), label: saved('french'), current: french },
          ...views.map((view) => ({
            id: view.id,
            href: view.query ? `/roster?${view.query}` : '/roster',
            label: view.name,
            current: view === current,
          })),
        ]}
        actions={[
          ...(views.length > 0 ? [{ href: '/roster/views', label: saved('manage') }] : []),
          { href: pathWith('/roster/views/new', withoutPlace(params)), label: saved('save') },
        ]}
      />
    </>
  );
}

const withoutPlace = ({ cursor: _cursor, person: _person, select: _select, ...kept }: RosterParams) => kept;

/** What narrows the roster, without how it is shown. */
const filtersOf = ({ view: _view, columns: _columns, sort: _sort, ...kept }: RosterParams) =>
  withoutPlace(kept);

/** Assignments narrowed as the posts are; none where what narrows the posts says nothing of assignments. */
function assignmentFilters({ status, arrangement, language, ...kept }: ReturnType<typeof filtersOf>) {
  return status || arrangement || language ? undefined : kept;
}

/** The address as a view remembers it: see lib/roster/views/schema.ts. */
function addressOf(params: RosterParams) {
  const words = new URLSearchParams(withoutPlace(params) as Record<string, string>);
  words.sort();
  return words.toString();
}

/** What the marks of a strip mean. */
export function RosterLegend({ count, wide }: { count?: ReactNode; wide?: boolean }) {
  const t = useTranslations('roster');
  const terms = useTranslations('terms.staffing');
  return (
    <div className="mt-3 mb-1">
      <Legend
        {...(wide && { wide })}
        count={count}
        marks={[
          { swatch: 'dedicated', label: terms('dedicated') },
          { swatch: 'double', label: terms('double') },
          { swatch: 'surge', label: terms('surge') },
          { swatch: 'vacant', label: terms('vacant') },
          { swatch: 'now', label: t('legend.now') },
        ]}
      />
    </div>
  );
}

type CountProps = { total: number; asOf: string; params: RosterParams; maySelect: boolean };

export function RosterCount({ total, asOf, params, maySelect }: CountProps) {
  const t = useTranslations('roster');
  const locale = useLocale();
  const { cursor } = params;
  const selecting = { select: params.select ? undefined : '1', ...(cursor && { cursor }) };
  const count = (
    <>
      <b className="b">{t('count', { count: total })}</b> {t('onDay', { date: plainDate(asOf, locale) })}
      {params.view !== 'coverage' && <ColumnChooser params={params} />}
      {maySelect && params.view !== 'coverage' && (
        <span className="ms-3">
          <SelectLink href={rosterAddress(params, selecting)} selecting={Boolean(params.select)} />
        </span>
      )}
    </>
  );
  return <RosterLegend wide count={count} />;
}

type List = { items: unknown[]; from: number; total: number; next: string | null; previous: string | null };

export function RosterPager({ list, params }: { list: List; params: RosterParams }) {
  const t = useTranslations('roster');
  const { from, total, items, next, previous } = list;
  const at = (cursor: string | null) => cursor && rosterAddress(params, { cursor });
  return (
    <Pager
      summary={t('page', { from, to: from + items.length - 1, total })}
      previous={at(previous)}
      next={at(next)}
    />
  );
}

/** Nothing fits the filters, or nothing is there at all: each with its one next step. */
export function RosterEmpty({ asOf, nothing }: { asOf: string; nothing: boolean }) {
  const t = useTranslations('roster.empty');
  const locale = useLocale();
  if (nothing) {
    return (
      <EmptyState title={t('nothing')} action={<ButtonLink href="/structures">{t('structures')}</ButtonLink>}>
        {t('nothingLead')}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('title')} action={<ButtonLink href="/roster">{t('clear')}</ButtonLink>}>
      {t('lead', { date: plainDate(asOf, locale) })}
    </EmptyState>
  );
}
