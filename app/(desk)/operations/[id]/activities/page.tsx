import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActivityFigures } from '#components/activities/activity-figures.tsx';
import { AppliedActivityFilters } from '#components/activities/activity-filters.tsx';
import { ActivityGroups } from '#components/activities/activity-groups.tsx';
import { ActivityTable } from '#components/activities/activity-table.tsx';
import { PlaceTiles } from '#components/activities/place-tiles.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { Section } from '#components/ui/section.tsx';
import { can } from '#lib/access/actor.ts';
import { getActivitySummary, listActivities } from '#lib/activities/queries.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { nameOf } from '#lib/i18n/name-of.ts';

type Props = PageProps<'/operations/[id]/activities'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activities'))('title') };
}

/** Who does what, where, when and for whom in an operation, by its 5W files. */
export default async function ActivitiesPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { words, ignored } = understood(listActivities, await asked(searchParams));
  const { organisation, place, activity, month } = words;
  const [t, operations, locale, actor, summary, list] = await Promise.all([
    getTranslations('activities'),
    getTranslations('operations'),
    getLocale(),
    signedIn(),
    read(getActivitySummary, { id, organisation, place, activity, month }),
    read(listActivities, { ...words, id } as Parameters<typeof listActivities>[1]),
  ]);
  const path = `/operations/${id}/activities`;
  const { items, total, from, next, previous } = list;
  const turn = (cursor: string | null) => cursor && addressWith(path, words, { cursor });
  const narrowed = organisation ?? place ?? activity ?? month;
  const send = can(actor, 'activity.import', id) && (
    <ButtonLink href={`/imports/new?kind=5w&operation=${id}`} icon="upload">
      {t('send')}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead', { name: nameOf(summary, locale) })}
        crumbs={[
          { href: '/operations', label: operations('title') },
          { href: `/operations/${id}`, label: nameOf(summary, locale) },
        ]}
      >
        <PrintButton>{t('print')}</PrintButton>
        {total > 0 && <ExportMenu path={`/api/v1/operations/${id}/activities`} words={words} />}
        {send}
      </PageHead>
      <IgnoredWords ignored={ignored} />
      {total === 0 ? (
        <EmptyState
          title={narrowed ? t('empty.narrowed') : t('empty.title')}
          action={narrowed ? <ButtonLink href={path}>{t('empty.clear')}</ButtonLink> : send}
        >
          {narrowed ? t('empty.narrowedLead') : t('empty.lead')}
        </EmptyState>
      ) : (
        <>
          <div className="mt-5">
            <ActivityFigures summary={summary} />
          </div>
          <AppliedActivityFilters path={path} words={words} total={total} />
          {!place && <PlaceTiles places={summary.by.place} path={path} words={words} />}
          <ActivityGroups summary={summary} path={path} words={words} />
          <Section title={t('rows')} note={t('rowsNote')}>
            <ActivityTable
              activities={items}
              sort={words.sort ?? '-month'}
              sortHref={(sort) => addressWith(path, words, { sort, cursor: null })}
            />
            <Pager
              summary={t('page', { from, to: from + items.length - 1, total })}
              previous={turn(previous)}
              next={turn(next)}
            />
          </Section>
        </>
      )}
    </>
  );
}
