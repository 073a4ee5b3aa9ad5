import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { activities, updates, updateVersions } from '#db/schema/index.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { reporting } from '#lib/testing/reporting.ts';
import { getLatest } from './latest.ts';

const asOf = '2026-11-20';

test('A13 the last words that were sent are for whom may read updates; elsewhere there is nothing', async () => {
  const [{ operation, field, update }, other] = [await reporting('acknowledged'), await reporting('due')];
  const place = { operationId: operation.id, sharing: 'network' as const };
  await asOwner(async (db) => {
    const content = { access: { access: '', needs: 'Paint.' }, story: { title: 'A school reopens' } };
    await db.insert(updateVersions).values({ ...place, updateId: update.id, number: 2, content });
    await db.update(updates).set({ submittedVersion: 2 }).where(eq(updates.id, update.id));
  });
  const { updates: sent, coming } = await getLatest(field, { id: operation.id, asOf });
  expect(sent.map(({ code, words }) => [code, words])).toEqual([[update.code, 'A school reopens']]);
  expect(coming).toEqual([]);

  const reader = await given.actor(['reader']);
  expect((await getLatest(reader, { id: operation.id, asOf })).updates).toEqual([]);
  expect((await getLatest(reader, { id: other.operation.id, asOf })).coming).toEqual([]);
  await expect(getLatest(field, { id: other.operation.id, asOf })).rejects.toThrow('not_found');
});

test('what falls due within 90 days is named in order: what is late first, and no post that has a successor', async () => {
  const { operation, field, update } = await reporting('overdue');
  const structure = await given.structure(operation.id);
  const [open, followed, later] = [
    await given.post(operation.id, structure.id),
    await given.post(operation.id, structure.id, { role: 'deputy' }),
    await given.post(operation.id, structure.id, { role: 'observer' }),
  ];
  const person = await given.person();
  const held = { personId: person.id, operationId: operation.id };
  await given.assignment({ ...held, postId: open.id, until: '2026-12-31' });
  await given.assignment({ ...held, postId: followed.id, until: '2026-12-15' });
  await given.assignment({ ...held, postId: followed.id, since: '2026-12-16' });
  await given.assignment({ ...held, postId: later.id, until: '2027-06-30' });
  const { coming } = await getLatest(field, { id: operation.id, asOf });
  expect(coming.map(({ kind, id, date }) => [kind, id, date])).toEqual([
    ['update_due', update.id, '2026-11-07'],
    ['assignment_ends', open.id, '2026-12-31'],
  ]);
});

test('A13 what its 5W comes to, up to the day, is told of this operation alone', async () => {
  const [here, there, none] = [await given.operation(), await given.operation(), await given.operation()];
  const row = (operationId: string, more: Partial<typeof activities.$inferInsert>) => ({
    operationId,
    key: crypto.randomUUID(),
    basis: 'cluster' as const,
    organisationName: 'Sample NGO',
    admin1: 'Northland',
    activity: 'Clearance',
    month: '2026-09-01',
    ...more,
  });
  await asOwner((db) =>
    db
      .insert(activities)
      .values([
        row(here.id, { reached: 7 }),
        row(here.id, { reached: null, organisationName: 'Other NGO', month: '2026-10-01' }),
        row(here.id, { reached: 90, month: '2026-12-01' }),
        row(here.id, { reached: 900, sharing: 'network', month: null, organisationName: null }),
        row(there.id, { reached: 5_000, organisationName: 'Elsewhere NGO' }),
      ]),
  );
  const reader = await given.actor(['reader']);
  const { activities: told } = await getLatest(reader, { id: here.id, asOf });
  expect(told).toMatchObject({
    rows: 2,
    organisations: 2,
    places: 1,
    reached: 7,
    since: '2026-09-01',
    until: '2026-10-01',
  });
  expect(told?.by.organisation.map(({ name, reached }) => [name, reached])).toEqual([
    ['Sample NGO', 7],
    ['Other NGO', null],
  ]);
  expect(told?.by.month.map(({ name, reached }) => [name, reached])).toEqual([
    ['2026-09', 7],
    ['2026-10', null],
  ]);
  const field = await given.actor(['field_coordinator', [here.id]]);
  const whole = (await getLatest(field, { id: here.id, asOf })).activities;
  expect([whole?.rows, whole?.reached]).toEqual([3, 907]);
  expect((await getLatest(reader, { id: none.id, asOf })).activities).toBeNull();
});
