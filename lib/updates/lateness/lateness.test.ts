import { expect, test } from 'vitest';
import type { UpdateStatus } from '#db/enums.ts';
import * as tables from '#db/schema/index.ts';
import { today } from '#lib/http/fields.ts';
import { addDays } from '#lib/roster/dates.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { exportLateness, listLateness } from './queries.ts';

type Asked = {
  /** Days ago: when its period ended, and when it first came. Each is due ten days after its period. */
  ended: number;
  came?: number;
  status: UpdateStatus;
  /** Further rounds, which make nobody late. */
  again?: number;
};

const ago = (days: number) => addDays(today(), -days);

type Of = { operationId: string; sharing: 'network'; updateId: string };

const movedOn = (of: Of, status: UpdateStatus, days: number | undefined, round: number) =>
  days === undefined
    ? []
    : [
        {
          ...of,
          move: round > 0 ? 'correct' : status === 'skipped' ? 'skip' : 'submit',
          ...{ from: 'due' as const, to: status, version: 1, at: `${ago(days)}T12:00:00Z` },
        },
      ];

/** An operation whose updates came when this says. */
async function reported(periods: Asked[], of?: { operationId: string; structureId: string }) {
  const operationId = of?.operationId ?? (await given.operation()).id;
  const structureId = of?.structureId ?? null;
  const place = { operationId, sharing: 'network' as const };
  await asOwner(async (db) => {
    const [schedule] = await db
      .insert(tables.reportingSchedules)
      .values({ ...place, structureId, rhythm: 'custom', everyDays: 20, since: ago(360) })
      .returning();
    for (const { ended, came, status, again } of periods) {
      const [update] = await db
        .insert(tables.updates)
        .values({
          ...place,
          ...{ scheduleId: schedule?.id ?? '', structureId, rhythm: 'custom' as const, status },
          code: `${operationId} ${structureId} ${ended}`,
          since: ago(ended + 19),
          until: ago(ended),
          dueOn: ago(ended - 10),
        })
        .returning();
      const of = { ...place, updateId: update?.id ?? '' };
      const moves = [came, again].flatMap((days, round) => movedOn(of, status, days, round));
      if (moves.length > 0) await db.insert(tables.updateMoves).values(moves);
    }
  });
  return operationId;
}

const refused = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: { code?: string }) => error.code,
  );

test('who came in time, how late the middle one was and how long nobody heard, not counting what is not due', async () => {
  const operation = await reported([
    // Due 90 days ago, and there 2 days before; corrected much later.
    { ended: 100, came: 92, status: 'acknowledged', again: 5 },
    // Due 70 days ago, 6 days late; back and forth until today.
    { ended: 80, came: 64, status: 'sent_back', again: 1 },
    // Nothing to report is an answer, here on its very day.
    { ended: 60, came: 50, status: 'skipped' },
    // Due 30 days ago and never came.
    { ended: 40, status: 'overdue' },
    // Came early, before its day.
    { ended: 20, came: 12, status: 'submitted' },
    // Its day has not passed.
    { ended: 1, status: 'due' },
    { ended: -19, status: 'not_due' },
  ]);
  const geneva = await given.actor(['geneva_coordinator']);
  const { items, total } = await listLateness(geneva, { operation });
  expect(total).toBe(1);
  expect(items).toMatchObject([
    {
      rhythm: 'custom',
      judged: 5,
      onTime: 3,
      overdue: 1,
      medianDaysLate: -1,
      longestSilence: 38,
      structure: null,
    },
  ]);
  expect(items[0]?.periods.map(({ status, cameOn }) => [status, cameOn])).toEqual([
    ['acknowledged', ago(92)],
    ['sent_back', ago(64)],
    ['skipped', ago(50)],
    ['overdue', null],
    ['submitted', ago(12)],
    ['due', null],
    ['not_due', null],
  ]);
});

test('where nothing ever came, the silence began when its first period ended and nothing is in the middle', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const silent = await reported([
    { ended: 50, status: 'overdue' },
    { ended: 30, status: 'overdue' },
  ]);
  const fresh = await reported([{ ended: -5, status: 'not_due' }]);
  const one = async (operation: string) => (await listLateness(geneva, { operation })).items[0];
  expect(await one(silent)).toMatchObject({ judged: 2, onTime: 0, medianDaysLate: null, longestSilence: 50 });
  expect(await one(fresh)).toMatchObject({ judged: 0, medianDaysLate: null, longestSilence: null });
  // Older than a year is history.
  expect(await one(await reported([{ ended: 400, came: 390, status: 'acknowledged' }]))).toBeUndefined();
});

test('lines sort by each figure, narrow by a state, and page without losing one', async () => {
  const late = (days: number) => reported([{ ended: 60, came: 50 - days, status: 'acknowledged' }]);
  const mine = [await late(-3), await late(9), await late(2)];
  const never = await reported([{ ended: 60, status: 'overdue' }]);
  const geneva = await given.actor(['geneva_coordinator', [...mine, never]]);
  const sorted = async (filter: object) =>
    (await listLateness(geneva, filter)).items.map(({ operation }) =>
      [...mine, never].indexOf(operation?.id ?? ''),
    );
  expect(await sorted({ sort: '-late' })).toEqual([1, 2, 0, 3]);
  expect((await sorted({ sort: '-overdue' }))[0]).toBe(3);
  expect(await sorted({ status: 'overdue' })).toEqual([3]);
  for (const sort of ['operation', 'late', 'onTime', '-silence', 'overdue'] as const) {
    const seen = new Set<string>();
    let cursor: string | null | undefined;
    do {
      const page = await listLateness(geneva, { sort, limit: 1, ...(cursor && { cursor }) });
      for (const { id } of page.items) seen.add(id);
      cursor = page.next;
    } while (cursor);
    expect([sort, seen.size]).toEqual([sort, 4]);
  }
});

test('structures that report beside their operation stand apart, and only when asked for', async () => {
  const operationId = await reported([{ ended: 60, came: 55, status: 'acknowledged' }]);
  const { id: structureId } = await given.structure(operationId);
  await reported([{ ended: 60, status: 'overdue' }], { operationId, structureId });
  const geneva = await given.actor(['geneva_coordinator']);
  const lines = async (filter: object) =>
    (await listLateness(geneva, { operation: operationId, ...filter })).items.map((line) => [
      line.structure?.id ?? null,
      line.overdue,
    ]);
  expect(await lines({})).toEqual([[null, 0]]);
  expect(await lines({ by: 'structure' })).toEqual([
    [null, 0],
    [structureId, 1],
  ]);
});

test('A13 A14 A17 elsewhere it does not exist: whoever coordinates one operation sees its line alone, in files too', async () => {
  const [mine, other] = [
    await reported([{ ended: 60, came: 55, status: 'acknowledged' }]),
    await reported([{ ended: 60, status: 'overdue' }]),
  ];
  const field = await given.actor(['field_coordinator', [mine]]);
  const reader = await given.actor(['reader']);
  const seen = await listLateness(field, {});
  expect(seen).toMatchObject({ total: 1, items: [{ operation: { id: mine } }], operations: [{ id: mine }] });
  expect(await refused(listLateness(field, { operation: other }))).toBe('not_found');
  expect(await refused(listLateness(reader, {}))).toBe('forbidden');
  const rows = [];
  for await (const row of await exportLateness(field, {})) rows.push([row.code.slice(0, 36), row.late]);
  expect(rows).toEqual([[mine, -5]]);
  expect(await refused(exportLateness(field, { operation: other }))).toBe('not_found');
});
