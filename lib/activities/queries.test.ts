import { expect, test } from 'vitest';
import { activities } from '#db/schema/index.ts';
import { exported, exportedRows } from '#lib/testing/exported.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { activitiesApi } from './api.ts';
import { createMineActionLabel, editMineActionLabel } from './labels/commands.ts';
import { listMineActionLabels } from './labels/queries.ts';
import { getActivitySummary, listActivities } from './queries.ts';

const add = (operationId: string, over: Partial<typeof activities.$inferInsert> = {}) =>
  asOwner((db) =>
    db.insert(activities).values({
      operationId,
      key: crypto.randomUUID(),
      basis: 'cluster',
      organisationName: 'Sample NGO',
      admin1: 'Northland',
      activity: 'Clearance',
      month: '2026-03-01',
      ...over,
    }),
  );

test('activities are put together by who, where, what and when; what is not stated is not zero', async () => {
  const { id } = await given.operation();
  const ours = await given.organisation({ acronym: 'SNGO' });
  const reader = await given.actor(['reader']);
  await add(id, { organisationId: ours.id, reached: 10, women: 4 });
  await add(id, { organisationId: ours.id, reached: 0, month: '2026-02-01' });
  await add(id, { organisationName: 'Other NGO', activity: 'EORE' });
  await add(id, { organisationName: null, activity: null, admin1: 'Southland', organisationCount: 4 });
  const all = await getActivitySummary(reader, { id });
  expect([all.rows, all.organisations, all.places, all.reached, all.women, all.men]).toEqual([
    4,
    2,
    2,
    10,
    4,
    null,
  ]);
  expect([all.since, all.until]).toEqual(['2026-02-01', '2026-03-01']);
  expect(all.by.organisation.map(({ name, rows, reached }) => [name, rows, reached])).toEqual([
    ['SNGO', 2, 10],
    ['Other NGO', 1, null],
    [null, 1, null],
  ]);
  expect(all.by.place.map(({ name, organisations }) => [name, organisations])).toEqual([
    ['Northland', 2],
    ['Southland', 4],
  ]);
  const march = await getActivitySummary(reader, { id, month: '2026-03', organisation: 'SNGO' });
  expect([march.rows, march.reached]).toEqual([1, 10]);
  const { items, total } = await listActivities(reader, {
    id,
    place: 'Northland',
    sort: '-reached',
    limit: 2,
  });
  expect([total, items.map(({ reached }) => reached)]).toEqual([3, [10, 0]]);
});

test('A13 A17 elsewhere, an operation’s activities do not exist and change no count here', async () => {
  const [here, there] = [await given.operation(), await given.operation()];
  await add(here.id);
  await add(there.id, { sharing: 'network' });
  const field = await given.actor(['field_coordinator', [here.id]]);
  await expect(getActivitySummary(field, { id: there.id })).rejects.toThrow('not_found');
  await expect(listActivities(field, { id: there.id })).rejects.toThrow('not_found');
  expect((await getActivitySummary(field, { id: here.id })).rows).toBe(1);
});

test('A27 activities as a file are those of the page, and inert', async () => {
  const { id } = await given.operation();
  await add(id, { activity: '=1+1', reached: 7 });
  await add(id, { activity: 'EORE' });
  const geneva = await given.actor(['geneva_coordinator']);
  const list = activitiesApi['GET /operations/{id}/activities'];
  const rows = await exportedRows(list, geneva, { activity: '=1+1' }, { id });
  expect(rows).toMatchObject([{ activity: '=1+1', 'people reached': 7 }]);
  const file = await exported(list, geneva, { activity: '=1+1', format: 'csv' }, { id });
  expect(await file.text()).not.toMatch(/(^|,)"?=1\+1/m);
});

test('labels are added once, taken out of use and used again, each on record', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const label = `Dummy action ${crypto.randomUUID().slice(0, 8)}`;
  const made = await createMineActionLabel(geneva, { kind: 'activity', label });
  const again = createMineActionLabel(geneva, { kind: 'activity', label: label.toUpperCase() });
  await expect(again).rejects.toMatchObject({ detail: { fields: { label: ['already_taken'] } } });
  await editMineActionLabel(geneva, { id: made.id, version: 1, inUse: false });
  const stale = editMineActionLabel(geneva, { id: made.id, version: 1, inUse: true });
  await expect(stale).rejects.toThrow('stale');
  const listed = (await listMineActionLabels(geneva, { kind: 'activity' })).find(({ id }) => id === made.id);
  expect([listed?.inUse, listed?.within]).toEqual([false, false]);
  expect(await actionsOn(made.id)).toEqual(['activity_label.create', 'activity_label.edit']);
  const field = await given.actor(['field_coordinator', [(await given.operation()).id]]);
  await expect(createMineActionLabel(field, { kind: 'activity', label: 'Dummy' })).rejects.toThrow(
    'not_found',
  );
});
