import { expect, test } from 'vitest';
import { actionsOn, given } from '#lib/testing/given.ts';
import { listRosterChoices } from '../posts/queries.ts';
import { columnsIn, usualColumns } from './columns.ts';
import { createView, deleteView, editView } from './commands.ts';
import { getView, listViews } from './queries.ts';

const wording = { name: 'Sahel, ending soon', keepDay: false, sharedWith: [] };

test('a view remembers filters, columns and order; of today unless the day is kept', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const query =
    'status=attention&sort=-until&columns=person&columns=gaps&asOf=2026-01-31&cursor=x&person=y&evil=1&q=';
  const made = await createView(geneva, { ...wording, query });
  expect(made.query).toBe('columns=person%2Cgaps&sort=-until&status=attention');
  const kept = await createView(geneva, { ...wording, query, keepDay: true });
  expect(kept.query).toContain('asOf=2026-01-31');
  expect((await createView(geneva, { ...wording, query: null })).query).toBe('');
  expect((await listRosterChoices(geneva, {})).views.map(({ id }) => id)).toContain(made.id);
});

test('A13 a view is its owner’s; whoever holds a role that it is shared with reads it, and nobody else', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const operation = await given.operation();
  const [field, reader] = [
    await given.actor(['field_coordinator', [operation.id]]),
    await given.actor(['reader']),
  ];
  const { id } = await createView(geneva, { ...wording, query: 'status=vacant' });
  for (const other of [field, reader]) {
    await expect(getView(other, { id })).rejects.toThrow('not_found');
    await expect(deleteView(other, { id })).rejects.toThrow('not_found');
  }
  await editView(geneva, { id, version: 1, name: 'Empty seats', sharedWith: ['field_coordinator'] });
  expect(await getView(field, { id })).toMatchObject({ name: 'Empty seats', own: false });
  expect((await listViews(field, {})).items.map((view) => view.id)).toContain(id);
  await expect(getView(reader, { id })).rejects.toThrow('not_found');
  await expect(editView(field, { id, version: 2, name: 'Mine', sharedWith: [] })).rejects.toThrow(
    'forbidden',
  );
  await expect(deleteView(field, { id })).rejects.toThrow('forbidden');
  await expect(editView(geneva, { id, version: 1, name: 'Late', sharedWith: [] })).rejects.toThrow('stale');
  await deleteView(geneva, { id });
  await expect(getView(geneva, { id })).rejects.toThrow('not_found');
  expect(await actionsOn(id)).toContain('view.delete');
});

test('only those who keep the roster share a view; everybody keeps their own', async () => {
  const field = await given.actor(['field_coordinator', [(await given.operation()).id]]);
  const { id } = await createView(field, { ...wording, query: 'status=vacant' });
  const shared = { id, name: 'x', sharedWith: ['reader' as const] };
  await expect(editView(field, shared)).rejects.toThrow('forbidden');
  await expect(createView(field, { ...wording, sharedWith: ['reader'], query: '' })).rejects.toThrow(
    'forbidden',
  );
  expect(await editView(field, { id, name: 'Renamed', sharedWith: [] })).toMatchObject({ name: 'Renamed' });
});

test('columns that an address names, in the order of the table; unknown ones say nothing', () => {
  expect(columnsIn('gaps,person,nothing')).toEqual(['person', 'gaps']);
  expect(columnsIn('nothing')).toEqual(usualColumns);
  expect(columnsIn(undefined)).toEqual(usualColumns);
});
