import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { appealFigures, appeals } from '#db/schema/index.ts';
import { endStructure } from '#lib/structures/commands.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { closeOperation, createOperation, editOperation } from './commands.ts';
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

test('an operation closes when its structures have ended, and is found by words and day', async () => {
  const operation = await given.operation({ nameFr: 'Pays modèle' });
  const geneva = await given.actor(['geneva_coordinator']);
  const structure = await given.structure(operation.id, { nameEn: 'Specimen Sub-Cluster' });
  const close = { id: operation.id, until: '2025-12-31' };
  await expect(closeOperation(geneva, close)).rejects.toMatchObject({
    code: 'structures_open',
    detail: { values: { count: 1, structures: 'Specimen Sub-Cluster' } },
  });
  await endStructure(geneva, { id: structure.id, on: '2026-01-01' });
  await expect(closeOperation(geneva, { ...close, until: '2019-12-31' })).rejects.toThrow('invalid');
  await closeOperation(geneva, close);
  const found = async (asOf?: string) =>
    (await listOperations(geneva, { q: `MODELE ${operation.code}`, asOf })).total;
  expect([await found(), await found('2025-12-31'), await found('2026-01-01')]).toEqual([1, 1, 0]);
  expect((await getOperation(geneva, { id: operation.id })).may.close).toBe(false);
});

test('A17 counts and sums of an operation are its own: foreign rows and later years change none of them', async () => {
  const [here, there] = [await given.operation(), await given.operation()];
  const field = await given.actor(['field_coordinator', [here.id]]);
  const busy = async (
    operationId: string,
    figures: [year: number, asked: string | null, got: string | null][],
  ) => {
    const structure = await given.structure(operationId);
    await given.post(operationId, structure.id);
    await asOwner(async (db) => {
      const common = { operationId, sharing: 'network' as const };
      const id = randomUUID();
      await db.insert(appeals).values({ id, name: 'Sample plan', type: 'HNRP', ...common });
      for (const [year, requirements, funding] of figures) {
        const values = {
          appealId: id,
          year,
          clusterCode: 'PRO-MIN',
          source: 'sample',
          requirements,
          funding,
        };
        await db.insert(appealFigures).values({ ...values, ...common });
      }
    });
  };
  const seen = async () => {
    const row = await getOperation(field, { id: here.id, asOf: '2026-06-01' });
    return [row.structures, row.posts, row.vacant, row.figures, row.appeals.length];
  };
  await busy(here.id, [
    [2025, '100', '0'],
    [2026, '200', null],
    [2027, '300', null],
  ]);
  const before = await seen();
  const { figures } = await getOperation(field, { id: here.id, asOf: '2026-06-01' });
  expect(before).toEqual([1, 1, 1, figures, 3]);
  expect(figures).toMatchObject({ year: 2026, requirements: '200', funding: null });
  await busy(there.id, [[2026, '900', '900']]);
  expect(await seen()).toEqual(before);
});
