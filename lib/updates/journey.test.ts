import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Actor } from '#lib/access/actor.ts';
import type { Refusal } from '#lib/refusal.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { reporting, wholeUpdate } from '#lib/testing/reporting.ts';
import { keepCalendar } from './calendar.ts';
import {
  addSchedule,
  answerUpdatePoint,
  correctUpdate,
  skipUpdate,
  submitUpdate,
  writeStep,
} from './commands.ts';
import { acknowledgeUpdate, sendBackUpdate } from './judging.ts';
import { getUpdate, listUpdates } from './queries.ts';

const mailsTo = (actor: Actor) =>
  asOwner(async (db) => {
    const { rows } = await db.execute<{ outcome: string }>(sql`
      select data->'mail'->'values'->>'outcome' as outcome from pgboss.job
      where data->'mail'->>'to' = ${actor.email} order by created_on`);
    return rows.map(({ outcome }) => outcome);
  });

const refused = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: Refusal) => ({ code: error.code, ...error.detail }),
  );

test('a month falls due, is written, sent, sent back, answered, sent again, acknowledged and later corrected', async () => {
  const operation = await given.operation();
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const geneva = await given.actor(['geneva_coordinator']);
  await addSchedule(geneva, { operationId: operation.id, rhythm: 'monthly', since: '2026-09-01' });
  await keepCalendar('2026-10-20');
  await keepCalendar('2026-10-20');
  const list = await listUpdates(field, { operation: operation.id, sort: 'period' });
  expect(list.items.map(({ code, status }) => [code, status])).toEqual([
    [`${operation.code}-2026-09`, 'overdue'],
    [`${operation.code}-2026-10`, 'not_due'],
  ]);
  expect(list.mine).toBe(1);
  const [september, october] = list.items.map(({ id }) => id);
  const id = september ?? '';

  expect(await refused(submitUpdate(field, { id }))).toMatchObject({
    code: 'update_incomplete',
    fields: { coordination: ['team'], figures: ['nothing'] },
  });
  await writeStep(field, { id, step: 'coordination', content: wholeUpdate.coordination });
  const rows = [
    { indicator: 'eore_people', group: 'women', value: '1,204' },
    { indicator: 'items_destroyed', value: '412' },
    { indicator: 'casualties_killed', group: 'boys', value: '0' },
    { indicator: 'eore_sessions', value: '' },
  ];
  await writeStep(field, { id, step: 'figures', content: { rows } });
  await submitUpdate(field, { id, withMembers: true });

  expect((await listUpdates(geneva, { queue: 'inbox', operation: operation.id })).total).toBe(1);
  await sendBackUpdate(geneva, { id, points: [{ step: 'figures', body: 'Where were the items?' }] });
  expect(await refused(submitUpdate(field, { id }))).toMatchObject({ code: 'points_open' });
  const { points } = await getUpdate(field, { id });
  const point = { id, pointId: points[0]?.id ?? '' };
  await expect(answerUpdatePoint(field, { ...point, done: false })).rejects.toThrow();
  await answerUpdatePoint(field, { ...point, done: false, reply: 'The register does not say.' });
  await submitUpdate(field, { id });
  await acknowledgeUpdate(geneva, { id });
  expect(await mailsTo(field)).toEqual(['submitted', 'sent_back', 'submitted', 'acknowledged']);

  const correction = async () =>
    (await listUpdates(geneva, { operation: operation.id, month: '2026-09' })).items[0]?.correction;
  await expect(correctUpdate(field, { id, reason: 'A slip.' })).rejects.toThrow('text_unchanged');
  await writeStep(field, { id, step: 'coordination', content: wholeUpdate.coordination });
  expect(await correction()).toBeNull();
  await writeStep(field, { id, step: 'figures', content: { rows: [{ ...rows[1], value: '421' }] } });
  expect(await correction()).toBe('written');
  await correctUpdate(field, { id, reason: 'Two reports were counted late.' });
  expect(await correction()).toBe('sent');
  const seen = await getUpdate(geneva, { id });
  expect(seen).toMatchObject({ status: 'submitted', submittedVersion: 3, steps: [], may: { write: false } });
  expect(seen.versions.map(({ number, reason, by }) => [number, reason, by])).toEqual([
    [3, 'Two reports were counted late.', field.name],
    [2, null, field.name],
    [1, null, field.name],
  ]);

  // The month after sees what was last sent, and blank is not zero.
  const next = await getUpdate(field, { id: october ?? '' });
  expect(next.previous?.code).toBe(`${operation.code}-2026-09`);
  expect(next.lastFigures).toEqual([{ indicator: 'items_destroyed', group: null, value: '421' }]);
  const { rows: kept } = await asOwner((db) =>
    db.execute<{ figure: string }>(sql`select indicator_code || ' ' || "group" || ' ' || value as figure
      from update_figures where update_id = ${id}::uuid and number = 1 order by 1`),
  );
  expect(kept.map(({ figure }) => figure)).toEqual([
    'casualties_killed boys 0',
    'eore_people women 1204',
    'items_destroyed  412',
  ]);

  await keepCalendar('2026-11-01');
  await skipUpdate(field, { id: october ?? '', reason: 'The office was closed.' });
  expect((await getUpdate(field, { id: october ?? '' })).status).toBe('skipped');
});

test('two who write one step: the second is told and shown, and nothing is lost', async () => {
  const { update, field, operation } = await reporting();
  const other = await given.actor(['field_coordinator', [operation.id]]);
  const { id } = update;
  const edit = { id, step: 'access' as const, version: 1 };
  await writeStep(field, { ...edit, content: { access: 'The road is open.' } });
  expect(
    await refused(writeStep(other, { ...edit, content: { access: 'The road is mined.' } })),
  ).toMatchObject({
    code: 'stale',
    values: { yours: 1, current: 2 },
    current: { content: { access: 'The road is open.' } },
  });
  await writeStep(other, { ...edit, step: 'story', content: { text: 'Another step, at the same time.' } });
  const { steps } = await getUpdate(field, { id });
  expect(steps.map(({ step, version }) => [step, version])).toEqual([
    ['coordination', 1],
    ['figures', 1],
    ['access', 2],
    ['story', 2],
  ]);
});

test('a figure is of an indicator that there is, in a group that it counts, and whole where it is whole', async () => {
  const { update, field } = await reporting();
  const wrong = async (row: Record<string, unknown>) =>
    (
      await refused(
        writeStep(field, {
          id: update.id,
          step: 'figures',
          content: { rows: [{ indicator: 'eore_sessions', value: '1' }, row] },
        }),
      )
    )?.fields;
  expect(await wrong({ indicator: 'no_such', value: '1' })).toEqual({
    'content.rows.1.indicator': ['not_offered'],
  });
  expect(await wrong({ indicator: 'items_destroyed', group: 'men', value: '1' })).toEqual({
    'content.rows.1.indicator': ['not_offered'],
  });
  expect(await wrong({ indicator: 'eore_people', value: '1' })).toEqual({
    'content.rows.1.indicator': ['not_offered'],
  });
  expect(await wrong({ indicator: 'items_destroyed', value: '1.5' })).toEqual({
    'content.rows.1.value': ['not_a_count'],
  });
  await expect(
    writeStep(field, {
      id: update.id,
      step: 'figures',
      content: { rows: [{ indicator: 'items_destroyed', value: '-1' }] },
    }),
  ).rejects.toThrow('not_a_count');
});
