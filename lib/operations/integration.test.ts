import { expect, test } from 'vitest';
import { actionsOn, given } from '#lib/testing/given.ts';
import { editOperation } from './commands.ts';
import { addIntegrationCheck, editIntegrationCheck } from './integration-commands.ts';
import { exportIntegration, getIntegration, listIntegration } from './integration-queries.ts';

test('A13 A17 elsewhere, no checklist exists: not by its id, not in the comparison, not in the export', async () => {
  const [here, there] = [await given.operation(), await given.operation()];
  const admin = await given.actor(['geneva_coordinator']);
  const check = { item: 'cluster_member', answer: 'yes', since: '2026-01-01' } as const;
  const { id } = await addIntegrationCheck(admin, { ...check, id: there.id });
  const field = await given.actor(['field_coordinator', [here.id]]);
  const geneva = await given.actor(['geneva_coordinator', [here.id]]);
  await expect(getIntegration(field, { id: there.id })).rejects.toThrow('not_found');
  await expect(addIntegrationCheck(geneva, { ...check, id: there.id })).rejects.toThrow('not_found');
  await expect(editIntegrationCheck(geneva, { ...check, id })).rejects.toThrow('not_found');
  await expect(addIntegrationCheck(field, { ...check, id: here.id })).rejects.toThrow('forbidden');
  const list = await listIntegration(field, { asOf: '2026-06-01' });
  expect([list.items.map((it) => it.code), list.total]).toEqual([[here.code], 1]);
  const rows = await Array.fromAsync(await exportIntegration(field, { asOf: '2026-06-01' }));
  expect(rows.map((it) => it.code)).toEqual([here.code]);
});

test('an answer holds from its day until the next one; it is corrected by its version, and what was stays', async () => {
  const operation = await given.operation();
  const { id } = operation;
  const geneva = await given.actor(['geneva_coordinator']);
  const item = 'in_response_plan';
  const first = await addIntegrationCheck(geneva, {
    id,
    item,
    answer: 'no',
    since: '2025-01-01',
    evidence: 'Not in the chapter',
  });
  await addIntegrationCheck(geneva, {
    id,
    item,
    answer: 'yes',
    since: '2026-01-01',
    source: 'HNRP (sample)',
  });
  const twice = addIntegrationCheck(geneva, { id, item, answer: 'partly', since: '2026-01-01' });
  await expect(twice).rejects.toMatchObject({ detail: { fields: { since: ['already_taken'] } } });
  const on = async (asOf: string) =>
    (await getIntegration(geneva, { id, asOf })).items.map((it) => it.current?.answer ?? '–').join(' ');
  expect(await on('2024-12-31')).toBe('– – – – –');
  expect(await on('2025-12-31')).toBe('– no – – –');
  expect(await on('2026-01-01')).toBe('– yes – – –');
  await editIntegrationCheck(geneva, { id: first.id, version: 1, answer: 'partly', since: '2025-02-01' });
  const late = editIntegrationCheck(geneva, { id: first.id, version: 1, answer: 'no', since: '2025-02-01' });
  await expect(late).rejects.toThrow('stale');
  const { items } = await getIntegration(geneva, { id, asOf: '2026-06-01' });
  expect(items[1]?.history.map((it) => it.answer)).toEqual(['yes', 'partly']);
  expect(await actionsOn(id)).toEqual(Array(3).fill('operation.set_integration'));
});

test('countries are compared on a day: filtered by answer, sorted by item and by how much is met', async () => {
  const made = [await given.operation(), await given.operation(), await given.operation()];
  const [a, b, c] = made.map((it) => it.id) as [string, string, string];
  const geneva = await given.actor(['geneva_coordinator', made.map((it) => it.id)]);
  const since = '2026-01-01';
  await addIntegrationCheck(geneva, { id: a, item: 'cluster_member', answer: 'yes', since });
  await addIntegrationCheck(geneva, { id: a, item: 'co_located', answer: 'no', since });
  await addIntegrationCheck(geneva, { id: b, item: 'cluster_member', answer: 'partly', since });
  await addIntegrationCheck(geneva, { id: b, item: 'co_located', answer: 'yes', since: '2026-05-01' });
  const ids = async (filter: Parameters<typeof listIntegration>[1]) =>
    (await listIntegration(geneva, { asOf: '2026-06-01', ...filter })).items.map((it) => it.id);
  expect(await ids({ sort: '-met' })).toEqual([b, a, c]);
  expect(await ids({ sort: '-cluster_member' })).toEqual([a, b, c]);
  expect(await ids({ item: 'co_located', answer: 'yes' })).toEqual([b]);
  expect(await ids({ item: 'co_located', answer: 'yes', asOf: '2026-04-01' })).toEqual([]);
  expect((await ids({ item: 'co_located', answer: 'unknown', sort: 'code' })).includes(c)).toBe(true);
  expect(await ids({ q: made[1]?.code })).toEqual([b]);
  const { items } = await listIntegration(geneva, { asOf: '2026-06-01', sort: '-met', limit: 1 });
  expect(items[0]).toMatchObject({ met: 1, partly: 1, answers: { co_located: { answer: 'yes' } } });
});

test('a checklist is shared as its operation is', async () => {
  const operation = await given.operation({ sharing: 'partners' });
  const { id } = operation;
  const geneva = await given.actor(['geneva_coordinator']);
  const check = { item: 'co_located', answer: 'yes', since: '2026-01-01' } as const;
  await addIntegrationCheck(geneva, { ...check, id });
  const reader = await given.actor(['reader', [id]]);
  const known = async () => (await getIntegration(reader, { id })).items.filter((it) => it.current).length;
  expect(await known()).toBe(1);
  const { code: _, nameEn, nameFr, since } = operation;
  const wording = { nameEn, nameFr, since, countries: ['SDN'], namesHidden: false };
  await editOperation(geneva, { ...wording, id, sharing: 'network' });
  await expect(known()).rejects.toThrow('not_found');
  const field = await given.actor(['field_coordinator', [id]]);
  expect((await getIntegration(field, { id })).items[4]?.current?.answer).toBe('yes');
});
