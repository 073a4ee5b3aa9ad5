import { expect, test } from 'vitest';
import type { ReportingRhythm, UpdateStatus } from '#db/enums.ts';
import * as tables from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { getLatest } from '#lib/operations/latest.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { exportSeries, listSeries } from './queries.ts';

type Figures = Record<string, string>;
type Period = {
  month: string;
  status?: UpdateStatus;
  /** One for each version; the reason makes a correction of it. */
  versions?: { figures: Figures; reason?: string }[];
};

/** An operation that reports, and what it said; figures are named `indicator` or `indicator group`. */
async function reported(
  periods: Period[],
  { operationId, structureId = null, rhythm = 'monthly' as ReportingRhythm }: Reporter = {},
) {
  const operation = operationId ? { id: operationId } : await given.operation();
  const place = { operationId: operation.id, sharing: 'network' as const };
  await asOwner(async (db) => {
    const [schedule] = await db
      .insert(tables.reportingSchedules)
      .values({ ...place, structureId, rhythm, since: '2025-01-01' })
      .returning();
    for (const { month, status = 'acknowledged', versions = [] } of periods) {
      const [update] = await db
        .insert(tables.updates)
        .values({
          ...place,
          ...{ scheduleId: schedule?.id ?? '', structureId, rhythm, status },
          code: `${operation.id}-${structureId}-${rhythm}-${month}`,
          since: `${month}-01`,
          until: `${month}-28`,
          dueOn: `${month}-28`,
          submittedVersion: versions.length,
        })
        .returning();
      for (const [at, { figures, reason = null }] of versions.entries()) {
        const of = { ...place, updateId: update?.id ?? '', number: at + 1 };
        await db.insert(tables.updateVersions).values({ ...of, content: {}, reason });
        for (const [name, value] of Object.entries(figures)) {
          const [indicatorCode = '', group = ''] = name.split(' ');
          await db.insert(tables.updateFigures).values({ ...of, indicatorCode, group, value });
        }
      }
    }
  });
  return operation.id;
}
type Reporter = { operationId?: string; structureId?: string | null; rhythm?: ReportingRhythm };

const year = { from: '2025-01', to: '2025-12' };
const refused = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: { code?: string }) => error.code,
  );

async function linesFor(actor: Actor, filter: Partial<Parameters<typeof listSeries>[1]>) {
  const { items } = await listSeries(actor, { ...year, limit: 50, ...filter });
  return items.map(({ indicator, points }) => [
    indicator.code,
    points.map(({ since, value }) => [since.slice(0, 7), value]),
  ]);
}

test('blank, skipped and overdue have no figure, and zero is one', async () => {
  const operation = await reported([
    { month: '2025-01', versions: [{ figures: { eore_sessions: '12.0' } }] },
    { month: '2025-02', versions: [{ figures: { items_destroyed: '3' } }] },
    { month: '2025-03', versions: [{ figures: { eore_sessions: '0' } }] },
    { month: '2025-04', status: 'skipped' },
    { month: '2025-05', status: 'overdue' },
    { month: '2025-06', status: 'not_due' },
  ]);
  const geneva = await given.actor(['geneva_coordinator']);
  expect(await linesFor(geneva, { operation, indicator: 'eore_sessions' })).toEqual([
    [
      'eore_sessions',
      [
        ['2025-01', '12'],
        ['2025-02', null],
        ['2025-03', '0'],
        ['2025-04', null],
        ['2025-05', null],
      ],
    ],
  ]);
  const every = await linesFor(geneva, { operation, view: 'indicators' });
  expect(every).toHaveLength(10);
  expect(every[0]?.[0]).toBe('eore_sessions');
  // Without an operation there is none whose indicators could be shown.
  expect(await linesFor(geneva, { view: 'indicators' })).toEqual([]);
});

test('groups are added up, and how many were left blank is told; one of them stands alone', async () => {
  const operation = await reported([
    { month: '2025-01', versions: [{ figures: { 'eore_people women': '40', 'eore_people boys': '2' } }] },
  ]);
  const geneva = await given.actor(['geneva_coordinator']);
  const at = { ...year, operation, indicator: 'eore_people' };
  expect((await listSeries(geneva, at)).items[0]?.points).toMatchObject([{ value: '42', blank: 2 }]);
  const women = await listSeries(geneva, { ...at, group: 'women' });
  expect(women.items[0]?.points).toMatchObject([{ value: '40', blank: 0 }]);
  const men = await listSeries(geneva, { ...at, group: 'men' });
  expect(men.items[0]?.points).toMatchObject([{ value: null, blank: 0 }]);
});

test('the newest version counts; a correction says what stood before it, one that was sent back and came again does not', async () => {
  const operation = await reported([
    {
      month: '2025-01',
      versions: [
        { figures: { items_destroyed: '5', eore_sessions: '1' } },
        { figures: { items_destroyed: '7', eore_sessions: '1' }, reason: 'Two reports came late.' },
        { figures: { items_destroyed: '8', eore_sessions: '1' }, reason: 'And a third.' },
      ],
    },
    {
      month: '2025-02',
      versions: [{ figures: { items_destroyed: '5' } }, { figures: { items_destroyed: '6' } }],
    },
    { month: '2025-03', versions: [{ figures: { items_destroyed: '4' }, reason: 'It was not nothing.' }] },
    {
      month: '2025-04',
      versions: [{ figures: { items_destroyed: '9' } }, { figures: {}, reason: 'It was counted elsewhere.' }],
    },
  ]);
  const geneva = await given.actor(['geneva_coordinator']);
  const { items } = await listSeries(geneva, { ...year, operation, indicator: 'items_destroyed' });
  const told = items[0]?.points.map(({ value, corrected, was }) => [value, corrected, was]);
  expect(told).toEqual([
    ['8', true, '5'],
    ['6', false, null],
    ['4', true, null],
    [null, true, '9'],
  ]);
  // What the correction left as it was is not marked.
  const sessions = await listSeries(geneva, { ...year, operation, indicator: 'eore_sessions' });
  expect(sessions.items[0]?.points[0]).toMatchObject({ value: '1', corrected: false });
});

test('structures are never added to their operation, nor weeks to months', async () => {
  const month = { month: '2025-01', versions: [{ figures: { items_destroyed: '100' } }] };
  const operationId = await reported([month]);
  const { id: structureId } = await given.structure(operationId);
  const part = { ...month, versions: [{ figures: { items_destroyed: '60' } }] };
  await reported([part], { operationId, structureId });
  await reported([part], { operationId, rhythm: 'weekly' });
  const geneva = await given.actor(['geneva_coordinator']);
  const values = async (filter: object) =>
    (
      await listSeries(geneva, { ...year, operation: operationId, indicator: 'items_destroyed', ...filter })
    ).items.map(({ structure, points }) => [structure?.id ?? null, ...points.map(({ value }) => value)]);
  expect(await values({})).toEqual([[null, '100']]);
  expect(await values({ by: 'structure' })).toEqual([
    [null, '100'],
    [structureId, '60'],
  ]);
  expect(await values({ rhythm: 'weekly', from: '2025-01', to: '2025-01' })).toEqual([[null, '60']]);
  // Where nothing reports for the whole, its structures stand for it, side by side.
  const only = await given.operation();
  const { id: hub } = await given.structure(only.id);
  await reported([part], { operationId: only.id, structureId: hub });
  const { items } = await listSeries(geneva, { ...year, operation: only.id, indicator: 'items_destroyed' });
  expect(items.map(({ structure }) => structure?.id)).toEqual([hub]);
});

test('A13 A14 A17 elsewhere it does not exist: whoever coordinates one operation sees only its figures, in files too', async () => {
  const month = (value: string) => ({ month: '2025-01', versions: [{ figures: { survey_area: value } }] });
  const [mine, other] = [await reported([month('111')]), await reported([month('222')])];
  const field = await given.actor(['field_coordinator', [mine]]);
  const reader = await given.actor(['reader']);
  const filter = { ...year, indicator: 'survey_area' };
  const seen = await listSeries(field, filter);
  expect(
    seen.items.map(({ operation, points }) => [operation?.id, points.map(({ value }) => value)]),
  ).toEqual([[mine, ['111']]]);
  expect(seen).toMatchObject({ total: 1, operations: [{ id: mine }] });
  expect(await refused(listSeries(field, { ...filter, operation: other }))).toBe('not_found');
  expect(await refused(listSeries(reader, filter))).toBe('forbidden');

  const rows = [];
  for await (const row of await exportSeries(field, filter)) rows.push([row.code.slice(0, 36), row.value]);
  expect(rows).toEqual([[mine, '111']]);
  expect(await refused(exportSeries(field, { ...filter, operation: other }))).toBe('not_found');
});

test('A13 an operation’s page draws what was reported in at least two periods, for whom may read updates', async () => {
  const operation = await reported([
    { month: '2025-01', versions: [{ figures: { survey_area: '100', eore_sessions: '1' } }] },
    { month: '2025-02', versions: [{ figures: { survey_area: '0' } }] },
  ]);
  const [field, reader] = [
    await given.actor(['field_coordinator', [operation]]),
    await given.actor(['reader']),
  ];
  const at = { id: operation, asOf: '2025-03-10' };
  const { trend } = await getLatest(field, at);
  expect(trend).toMatchObject({ rhythm: 'monthly', since: '2024-04-01', until: '2025-03-31' });
  expect(
    trend?.lines.map(({ indicator, points }) => [indicator.code, ...points.map(({ value }) => value)]),
  ).toEqual([['survey_area', '100', '0']]);
  expect((await getLatest(reader, at)).trend).toBeNull();
  expect((await getLatest(field, { ...at, asOf: '2025-01-31' })).trend).toBeNull();
});
