import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ActivitySection } from '#components/activities/activity-glance.tsx';
import { PlaceTiles } from '#components/activities/place-tiles.tsx';
import { IntegrationChecklist } from '#components/operations/integration-checklist.tsx';
import { LatestUpdates } from '#components/operations/latest-updates.tsx';
import { NextDeadlines } from '#components/operations/next-deadlines.tsx';
import { OperationAppeals } from '#components/operations/operation-appeals.tsx';
import { OperationChanges } from '#components/operations/operation-changes.tsx';
import { OperationFacts, RoleMailboxes } from '#components/operations/operation-facts.tsx';
import { OperationFigures } from '#components/operations/operation-figures.tsx';
import { OperationHead } from '#components/operations/operation-head.tsx';
import { OperationTrend } from '#components/operations/operation-trend.tsx';
import { PlacesTable } from '#components/operations/places-table.tsx';
import { StructurePosts } from '#components/structures/structure-posts.tsx';
import { StructureTree } from '#components/structures/structure-tree.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { SplitLayout } from '#components/ui/split-layout.tsx';
import { listAuditEvents } from '#lib/audit/queries.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { read } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getIntegration } from '#lib/operations/integration-queries.ts';
import { getLatest } from '#lib/operations/latest.ts';
import { getOperation, type OperationShown } from '#lib/operations/queries.ts';
import type { OperationLatest } from '#lib/operations/schema.ts';
import { listPosts } from '#lib/roster/posts/queries.ts';
import { getPlaces } from '#lib/structures/coverage-queries.ts';
import { getStructureTree } from '#lib/structures/tree.ts';

type Props = PageProps<'/operations/[id]'>;

/** The title and the page are one read. */
const operationOf = cache((id: string, asOf?: string) => read(getOperation, { id, asOf }));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { asOf } = understood(getOperation, await asked(searchParams)).words;
  return { title: nameOf(await operationOf((await params).id, asOf), await getLocale()) };
}

/** An operation on one page, which prints as a brief. */
export default async function OperationPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { words, ignored } = understood(getOperation, await asked(searchParams));
  const { asOf = '' } = words;
  const day = asOf || today();
  const operation = await operationOf(id, asOf || undefined);
  const [t, locale, { items: posts, total }, { rows }, { updates, coming, trend, activities }] =
    await Promise.all([
      getTranslations('operations'),
      getLocale(),
      read(listPosts, { operation: id, asOf: day, sort: 'country', limit: 30 }),
      read(getStructureTree, { operation: id, asOf: day }),
      read(getLatest, { id, asOf: day }),
    ]);
  const years = [...new Set(operation.appeals.map(({ year }) => year))].slice(0, 3);
  const appeals = operation.appeals.filter(({ year }) => years.includes(year));
  const hrefOf = (structure: string) => addressWith(`/structures/${structure}`, { asOf });
  return (
    <>
      <IgnoredWords ignored={ignored} />
      <OperationHead operation={operation} structures={rows} day={day} />
      <div className="mt-5">
        <OperationFigures operation={operation} />
      </div>
      <SplitLayout
        className="sheet mt-7"
        aside={
          <Aside
            operation={operation}
            posts={posts}
            coming={coming}
            trend={trend}
            places={activities?.by.place ?? []}
            day={day}
          />
        }
      >
        {posts.length > 0 && (
          <Section
            title={t('coordination')}
            note={<Link href={`/roster?operation=${id}`}>{t('allPosts', { count: total })}</Link>}
          >
            <StructurePosts posts={posts} day={day} withStructure />
          </Section>
        )}
        {appeals.length > 0 && (
          <Section
            title={t('appeals.title')}
            note={
              <>
                <Link href={`/operations/${id}/funding`}>{t('appeals.funding')}</Link>{' '}
                <Link href={`/appeals?operation=${id}`}>{t('appeals.all')}</Link>
              </>
            }
          >
            <OperationAppeals appeals={appeals} />
          </Section>
        )}
        <ActivitySection id={id} glance={activities} maySend={operation.may.sendActivities} />
        {updates.length > 0 && (
          <Section
            title={t('latest.title')}
            note={<Link href={`/updates?queue=all&operation=${id}`}>{t('latest.all')}</Link>}
          >
            <LatestUpdates updates={updates} />
          </Section>
        )}
      </SplitLayout>
      <SplitParts id={id} asOf={asOf} hrefOf={hrefOf} />
      {rows.length > 0 && (
        <Section
          title={t('structures.title')}
          note={t('asOfDay', { date: plainDate(day, locale) })}
          className="noprint"
        >
          <StructureTree rows={rows} day={day} hrefOf={hrefOf} openHref={undefined} />
        </Section>
      )}
    </>
  );
}

/** How far it is part of the Protection Cluster, and who covers which place. */
async function SplitParts({
  id,
  asOf,
  hrefOf,
}: {
  id: string;
  asOf: string;
  hrefOf: (structure: string) => string;
}) {
  const key = { id, ...(asOf && { asOf }) };
  const [t, { items }, { places, covered }] = await Promise.all([
    getTranslations('operations'),
    read(getIntegration, key),
    read(getPlaces, key),
  ]);
  const path = addressWith(`/operations/${id}/integration`, { asOf });
  return (
    <>
      <Section
        title={t('integration.title')}
        note={<Link href={path}>{t('integration.open')}</Link>}
        className="noprint mt-9"
      >
        <IntegrationChecklist items={items} />
      </Section>
      {covered > 0 && (
        <Section
          title={t('places.title')}
          note={t('places.covered', { covered, all: places.length })}
          className="noprint mt-9"
        >
          <PlacesTable places={places} hrefOf={hrefOf} />
          <p className="note mt-3">{t('places.source')}</p>
        </Section>
      )}
    </>
  );
}

type AsideProps = {
  operation: OperationShown;
  posts: Parameters<typeof RoleMailboxes>[0]['posts'];
  coming: OperationLatest['coming'];
  trend: OperationLatest['trend'];
  places: NonNullable<OperationLatest['activities']>['by']['place'];
  day: string;
};

async function Aside({ operation, posts, coming, trend, places, day }: AsideProps) {
  const t = await getTranslations('operations');
  const { id, may } = operation;
  const { items: changes } = may.readAudit
    ? await read(listAuditEvents, { subject: id, action: 'operation', outcome: 'done', limit: 6 })
    : { items: [] };
  return (
    <>
      {coming.length > 0 && (
        <Section title={t('deadlines.title')}>
          <NextDeadlines coming={coming} day={day} />
        </Section>
      )}
      {trend && <OperationTrend id={id} trend={trend} />}
      <PlaceTiles places={places} path={`/operations/${id}/activities`} words={{}} compact />
      <Section
        title={t('facts.title')}
        note={may.addStructure && <Link href={`/structures/new?operation=${id}`}>{t('structures.add')}</Link>}
      >
        <OperationFacts operation={operation} />
      </Section>
      {posts.some((post) => post.roleMailbox) && (
        <Section title={t('contacts')}>
          <RoleMailboxes posts={posts} />
        </Section>
      )}
      {changes.length > 0 && (
        <Section title={t('changes.title')} className="noprint">
          <OperationChanges changes={changes} />
        </Section>
      )}
    </>
  );
}
