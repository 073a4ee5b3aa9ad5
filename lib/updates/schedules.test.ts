import { expect, test } from 'vitest';
import { actionsOn, given } from '#lib/testing/given.ts';
import { keepCalendar } from './calendar.ts';
import { addSchedule } from './commands.ts';
import { getUpdate, listUpdates } from './queries.ts';
import { editSchedule, listSchedules } from './schedules.ts';

async function stage() {
  const operation = await given.operation();
  const geneva = await given.actor(['geneva_coordinator']);
  const words = { operationId: operation.id, rhythm: 'weekly', since: '2026-09-07' } as const;
  const { id } = await addSchedule(geneva, words);
  return { operation, geneva, id };
}

test('a schedule that is ended makes no more updates, those that stand stay, and it can go on', async () => {
  const { operation, geneva, id } = await stage();
  await keepCalendar('2026-09-22');
  const codes = async () => (await listUpdates(geneva, { operation: operation.id })).total;
  expect(await codes()).toBe(3);
  const terms = { id, dueAfterDays: 2, remindDaysBefore: 1 };
  await editSchedule(geneva, { ...terms, version: 1, until: '2026-09-28' });
  await keepCalendar('2026-11-01');
  expect(await codes()).toBe(4);
  const { items } = await listSchedules(geneva, { id: operation.id });
  expect(items).toMatchObject([
    { rhythm: 'weekly', until: '2026-09-28', dueAfterDays: 2, updates: 4, nextDue: '2026-09-20', overdue: 4 },
  ]);
  await editSchedule(geneva, { ...terms, version: 2, until: null, note: 'How many schools are open again?' });
  await keepCalendar('2026-11-01');
  expect(await codes()).toBe(8);
  const [update] = (await listUpdates(geneva, { operation: operation.id })).items;
  expect((await getUpdate(geneva, { id: update?.id ?? '' })).asks).toBe('How many schools are open again?');
  expect(await actionsOn(operation.id)).toEqual([
    'update.schedule',
    'update.reschedule',
    'update.reschedule',
  ]);
});

test('A13 a schedule elsewhere does not exist; here it is read, and changed by Geneva alone', async () => {
  const { operation, geneva, id } = await stage();
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const stranger = await given.actor(['geneva_coordinator', [(await given.operation()).id]]);
  const edit = { id, dueAfterDays: 5, remindDaysBefore: 2 };
  await expect(editSchedule(stranger, edit)).rejects.toThrow('not_found');
  await expect(editSchedule(field, edit)).rejects.toThrow('forbidden');
  await expect(listSchedules(stranger, { id: operation.id })).rejects.toThrow('not_found');
  expect((await listSchedules(field, { id: operation.id })).items).toMatchObject([{ id, dueAfterDays: 7 }]);
  await expect(editSchedule(geneva, { ...edit, until: '2026-09-01' })).rejects.toThrow('invalid');
  await editSchedule(geneva, { ...edit, version: 1 });
  await expect(editSchedule(geneva, { ...edit, version: 1 })).rejects.toThrow('stale');
});

test('A13 a structure may be the one that reports, if it is one of that operation', async () => {
  const { operation, geneva } = await stage();
  const [own, foreign] = [
    await given.structure(operation.id),
    await given.structure((await given.operation()).id),
  ];
  const words = { operationId: operation.id, rhythm: 'monthly', since: '2026-09-01' } as const;
  await expect(addSchedule(geneva, { ...words, structureId: foreign.id })).rejects.toMatchObject({
    detail: { fields: { structureId: ['unknown_record'] } },
  });
  const { id } = await addSchedule(geneva, { ...words, structureId: own.id });
  const { items } = await listSchedules(geneva, { id: operation.id });
  expect(items.find((it) => it.id === id)?.structure).toMatchObject({ id: own.id });
});
