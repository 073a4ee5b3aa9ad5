import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { actionsOn, given } from '#lib/testing/given.ts';
import { createOperation, editOperation } from './commands.ts';
import { getOperation, listOperations } from './queries.ts';

const wording = {
  nameEn: 'Sudan',
  nameFr: 'Soudan',
  countries: ['SDN'],
  since: '2024-01-01',
  sharing: 'partners',
  namesHidden: false,
} as const;

const code = () => `T-${randomUUID().slice(0, 8).toUpperCase()}`;

test('A13 elsewhere, an operation does not exist; who may read it but not change it is told so', async () => {
  const [here, there] = [await given.operation(), await given.operation()];
  const field = await given.actor(['field_coordinator', [here.id]]);
  const edit = { ...wording, countries: [...wording.countries] };

  expect((await getOperation(field, { id: here.id })).code).toBe(here.code);
  await expect(getOperation(field, { id: there.id })).rejects.toThrow('not_found');
  await expect(editOperation(field, { ...edit, id: there.id })).rejects.toThrow('forbidden');
  const { items, total } = await listOperations(field, {});
  expect([items.map((o) => o.id), total]).toEqual([[here.id], 1]);
});

test('an operation is opened once per key, edited from the version it was read at, and each act is recorded', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const once = { ...geneva, idempotencyKey: randomUUID() };
  const draft = { ...wording, countries: ['SDN', 'SSD'], code: code() };
  const created = await createOperation(once, draft);
  expect((await createOperation(once, draft)).id).toBe(created.id);
  await expect(createOperation(once, { ...draft, nameEn: 'Other' })).rejects.toThrow('repeated_key');

  await editOperation(geneva, { ...draft, id: created.id, version: 1, nameEn: 'Sudan and South Sudan' });
  const late = editOperation(geneva, { ...draft, id: created.id, version: 1 });
  await expect(late).rejects.toMatchObject({ code: 'stale', detail: { values: { yours: 1, current: 2 } } });
  expect(await actionsOn(created.id)).toEqual(['operation.create', 'operation.edit']);
});

test('a list is walked forwards and back without gaps', async () => {
  const made = await Promise.all([1, 2, 3, 4, 5].map(() => given.operation()));
  const actor = await given.actor(['reader', made.map((o) => o.id)]);
  const codes = made.map((o) => o.code).sort();
  const one = await listOperations(actor, { limit: 2 });
  const two = await listOperations(actor, { limit: 2, cursor: one.next ?? '' });
  const three = await listOperations(actor, { limit: 2, cursor: two.next ?? '' });
  expect([...one.items, ...two.items, ...three.items].map((o) => o.code)).toEqual(codes);
  expect([one.from, two.from, three.from, three.next, three.total]).toEqual([1, 3, 5, null, 5]);
  const back = await listOperations(actor, { limit: 2, cursor: three.previous ?? '' });
  expect([back.items.map((o) => o.code), back.from]).toEqual([codes.slice(2, 4), 3]);
  const down = await listOperations(actor, { limit: 2, sort: '-code' });
  expect(down.items.map((o) => o.code)).toEqual(codes.slice(-2).reverse());
});
