import { expect, test } from 'vitest';
import { canaryActors, canaryWorld } from '#lib/testing/canary.ts';
import { given } from '#lib/testing/given.ts';
import { search } from './queries.ts';

test('A18 a canary of another operation is not found, one of my own is', async () => {
  const world = await canaryWorld('S');
  const field = await given.actor(...canaryActors(world).fieldA);
  const found = async (q: string) => (await search(field, { q })).items.map((item) => item.kind).sort();
  expect(await found('canary-sa')).toEqual([
    'appeal',
    'operation',
    'organisation',
    'person',
    'structure',
    'structure',
  ]);
  expect(await found('canary-sb')).toEqual([]);
});

test('A18 the time of an answer does not tell what is out of reach from what is nowhere', async () => {
  const world = await canaryWorld('T');
  const field = await given.actor(...canaryActors(world).fieldA);
  const timed = async (q: string) => {
    const started = performance.now();
    await search(field, { q });
    return performance.now() - started;
  };
  const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const foreign: number[] = [];
  const nowhere: number[] = [];
  for (let round = 0; round < 60; round++) {
    foreign.push(await timed('canary-tb'));
    nowhere.push(await timed('nowhere-xq'));
  }
  expect(Math.abs(median(foreign) - median(nowhere))).toBeLessThan(10);
});

test('accents, capitals and the order of words do not matter; wildcards are themselves', async () => {
  const operation = await given.operation();
  const field = await given.actor(['field_coordinator', [operation.id]]);
  await given.person({ givenName: 'Chloé', familyName: 'Modèle', operationId: operation.id });
  const found = async (q: string) => (await search(field, { q })).items.map((item) => item.label);
  expect(await found('MODELE chloe')).toEqual(['Chloé Modèle']);
  expect(await found('mod%le')).toEqual([]);
  expect(await found('   ')).toEqual([]);
});

test('A36 where names are hidden, a search by name finds nobody but for Geneva', async () => {
  const operation = await given.operation({ namesHidden: true });
  const structure = await given.structure(operation.id);
  const post = await given.post(operation.id, structure.id);
  const person = await given.person({ familyName: 'Verborgen', operationId: operation.id });
  await given.assignment({ postId: post.id, personId: person.id, operationId: operation.id });
  const manager = await given.actor(['programme_manager']);
  const geneva = await given.actor(['geneva_coordinator']);
  expect((await search(manager, { q: 'verborgen' })).items).toEqual([]);
  expect((await search(geneva, { q: 'verborgen' })).items).toHaveLength(1);
});

test('A36 a coordinator of Geneva for one operation finds nobody whose name another operation hides', async () => {
  const [own, hiding] = [await given.operation(), await given.operation({ namesHidden: true })];
  const person = await given.person({ familyName: 'Zweifach', operationId: own.id });
  for (const operation of [own, hiding]) {
    const structure = await given.structure(operation.id);
    const post = await given.post(operation.id, structure.id);
    await given.assignment({ postId: post.id, personId: person.id, operationId: operation.id });
  }
  const everywhere = await given.actor(['geneva_coordinator']);
  const reading = await given.actor(['geneva_coordinator', [own.id]], ['programme_manager']);
  expect((await search(everywhere, { q: 'zweifach' })).items).toHaveLength(1);
  expect((await search(reading, { q: 'zweifach' })).items).toEqual([]);
});
