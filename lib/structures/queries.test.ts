import { expect, test } from 'vitest';
import { structurePhases } from '#db/schema/index.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { getStructure, listStructures } from './queries.ts';
import { getStructureTree } from './tree.ts';

type Rows = { rows: { nameEn: string; level: number }[] };
const drawn = ({ rows }: Rows) => rows.map((row) => `${'-'.repeat(row.level)} ${row.nameEn}`);

/** GPC over an AoR and a national cluster; below that a sub-cluster, which the AoR supports, and a hub. */
async function world() {
  const operation = await given.operation();
  const tag = operation.code;
  const own = (
    nameEn: string,
    type: 'national_protection_cluster' | 'national_sub_cluster' | 'subnational_cluster',
  ) => given.structure(operation.id, { nameEn: `${tag} ${nameEn}`, nameFr: `${tag} ${nameEn} (fr)`, type });
  const gpc = await given.structure(null, { nameEn: `${tag} GPC`, type: 'global_cluster' });
  const aor = await given.structure(null, { nameEn: `${tag} AoR`, type: 'aor' });
  const cluster = await own('Protection Cluster', 'national_protection_cluster');
  const sub = await own('Sub-Cluster', 'national_sub_cluster');
  const hub = await own('Hub', 'subnational_cluster');
  const operationId = operation.id;
  await given.link({ fromId: aor.id, toId: gpc.id, type: 'part_of' });
  await given.link({ fromId: cluster.id, toId: gpc.id, type: 'part_of', operationId });
  await given.link({ fromId: sub.id, toId: cluster.id, type: 'part_of', operationId });
  await given.link({ fromId: sub.id, toId: aor.id, type: 'supported_by', operationId });
  await given.link({ fromId: hub.id, toId: sub.id, type: 'part_of', operationId });
  return { operation, tag, gpc, aor, cluster, sub, hub };
}

test('A13 elsewhere, a structure does not exist: not in a list, not in the tree, not by its id', async () => {
  const [here, there] = [await world(), await world()];
  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  const ids = async (q: string) => (await listStructures(field, { q })).items.map((row) => row.id);
  expect(await ids(`${here.tag} hub`)).toEqual([here.hub.id]);
  expect(await ids(`${there.tag} hub`)).toEqual([]);
  await expect(getStructure(field, { id: there.hub.id })).rejects.toThrow('not_found');
  const tree = await getStructureTree(field, { open: 'all', q: there.tag });
  expect(drawn(tree)).toEqual([`- ${there.tag} GPC`, `-- ${there.tag} AoR`]);
});

test('A17 a hundred foreign structures, links and members change no count and no total', async () => {
  const here = await world();
  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  const seen = async () => {
    const { items, total } = await listStructures(field, { limit: 200 });
    const { rows, ...tree } = await getStructureTree(field, { open: 'all' });
    const aor = await getStructure(field, { id: here.aor.id });
    return { items, total, tree, drawn: drawn({ rows }), links: aor.links, listed: aor.structureLinks };
  };
  const before = await seen();
  const there = await given.operation();
  for (let n = 0; n < 25; n++) {
    const foreign = await given.structure(there.id, { nameEn: `Foreign ${n}` });
    const place = { fromId: foreign.id, operationId: there.id };
    await given.link({ ...place, toId: here.aor.id, type: 'supported_by' });
    await given.link({ ...place, toId: here.gpc.id, type: 'part_of' });
    // Even a link that is mine to see does not tell of a structure that is not.
    await given.link({ ...place, toId: here.sub.id, type: 'liaises_with', operationId: here.operation.id });
  }
  expect(await seen()).toEqual(before);
});

test('the tree reads along either line, and a structure whose parent is out of reach is a root', async () => {
  const { tag, operation, gpc } = await world();
  const geneva = await given.actor(['geneva_coordinator']);
  expect(drawn(await getStructureTree(geneva, { q: tag }))).toEqual([
    `- ${tag} GPC`,
    `-- ${tag} AoR`,
    `-- ${tag} Protection Cluster`,
    `--- ${tag} Sub-Cluster`,
    `---- ${tag} Hub`,
  ]);
  expect(drawn(await getStructureTree(geneva, { q: tag, line: 'supported_by' }))).toEqual([
    `- ${tag} AoR`,
    `-- ${tag} Sub-Cluster`,
    `--- ${tag} Hub`,
  ]);
  const inside = await given.structure(operation.id, { nameEn: `${tag} Inside`, sharing: 'hq_only' });
  const below = await given.structure(operation.id, { nameEn: `${tag} Below` });
  await given.link({ fromId: below.id, toId: inside.id, type: 'part_of', operationId: operation.id });
  const reader = await given.actor(['reader', [operation.id]]);
  expect(drawn(await getStructureTree(reader, { q: `${tag} below` }))).toEqual([`- ${tag} Below`]);
  const { above } = await getStructure(geneva, { id: below.id });
  expect(above.map((it) => it.nameEn)).toEqual([`${tag} Inside`]);
  expect((await getStructure(geneva, { id: gpc.id })).above).toEqual([]);
});

test('a branch is open when the address names it; what stands above a match is shown with it', async () => {
  const { tag, gpc, cluster, hub, sub } = await world();
  const geneva = await given.actor(['geneva_coordinator']);
  const named = await getStructureTree(geneva, { open: [gpc.id, cluster.id].join(',') });
  const mine = named.rows.filter((row) => row.nameEn.startsWith(tag));
  expect(mine.map((row) => [row.nameEn.slice(tag.length + 1), row.children, row.open])).toEqual([
    ['GPC', 2, true],
    ['AoR', 0, false],
    ['Protection Cluster', 1, true],
    ['Sub-Cluster', 1, false],
  ]);
  const { rows, total } = await getStructureTree(geneva, { q: `hub ${tag}` });
  expect(total).toBe(1);
  expect(rows.map((row) => [row.id, row.matched])).toEqual([
    [gpc.id, false],
    [cluster.id, false],
    [sub.id, false],
    [hub.id, true],
  ]);
});

test('as of a day: where it hung, whether it lived, who coordinated it', async () => {
  const { tag, operation, sub, cluster, aor } = await world();
  const operationId = operation.id;
  const hub = await given.structure(operationId, { nameEn: `${tag} Moved hub` });
  const place = { fromId: hub.id, operationId, type: 'part_of' as const };
  await given.link({ ...place, toId: cluster.id, since: '2020-01-01', until: '2024-06-30' });
  await given.link({ ...place, toId: sub.id, since: '2024-07-01' });
  await asOwner((db) =>
    db
      .insert(structurePhases)
      .values({ structureId: hub.id, phase: 'deactivated', since: '2025-07-01', operationId }),
  );
  const post = await given.post(operationId, hub.id);
  const person = await given.person({ operationId });
  const held = { postId: post.id, personId: person.id, operationId };
  await given.assignment({ ...held, since: '2023-01-01', until: '2024-08-31' });
  await given.assignment({ ...held, since: '2024-12-01', until: '2025-06-30', staffingCode: 'DH' });
  const geneva = await given.actor(['geneva_coordinator']);
  const on = async (asOf: string) => {
    const { above, phase, coordinator } = await getStructure(geneva, { id: hub.id, asOf });
    const { total } = await listStructures(geneva, { q: `${tag} moved`, asOf });
    return [above.at(-1)?.id, phase, coordinator?.staffing ?? coordinator?.lastEnd, total];
  };
  expect(await on('2024-06-30')).toEqual([cluster.id, 'activated', 'dedicated', 1]);
  expect(await on('2024-10-01')).toEqual([sub.id, 'activated', '2024-08-31', 1]);
  expect(await on('2025-01-01')).toEqual([sub.id, 'activated', 'double', 1]);
  expect(await on('2025-07-01')).toEqual([sub.id, 'deactivated', '2025-06-30', 0]);
  const lead = await given.organisation();
  await given.agency({ structureId: hub.id, organisationId: lead.id, operationId });
  const neighbour = (await getStructure(geneva, { id: sub.id, asOf: '2025-01-01' })).structureLinks.find(
    (link) => link.other.id === hub.id,
  );
  expect([neighbour?.other.leads[0]?.id, neighbour?.other.coordinator?.name]).toEqual([
    lead.id,
    'Béa Exemple',
  ]);
  const technical = await getStructure(geneva, { id: sub.id, line: 'supported_by' });
  expect(technical.above.map((it) => it.id)).toEqual([expect.any(String), aor.id]);
  const ended = await listStructures(geneva, { q: `${tag} moved`, phase: 'deactivated' });
  expect(ended.items.map((row) => row.id)).toEqual([hub.id]);
});

test('A36 where names are hidden only Geneva is told who coordinates', async () => {
  const operation = await given.operation({ namesHidden: true });
  const structure = await given.structure(operation.id);
  const post = await given.post(operation.id, structure.id);
  const person = await given.person({ operationId: operation.id });
  await given.assignment({ postId: post.id, personId: person.id, operationId: operation.id });
  const told = async (...grant: Parameters<typeof given.actor>) => {
    const { coordinator } = await getStructure(await given.actor(...grant), { id: structure.id });
    return [coordinator?.held, coordinator?.name, coordinator?.personId];
  };
  expect(await told(['geneva_coordinator'])).toEqual([true, 'Béa Exemple', person.id]);
  expect(await told(['programme_manager'])).toEqual([true, null, null]);
  expect(await told(['field_coordinator', [operation.id]])).toEqual([true, null, null]);
});

test('a list is filtered by words in any order, country, type and link, and sorted both ways', async () => {
  const { tag, operation, sub, cluster } = await world();
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const accented = await given.structure(operation.id, {
    nameEn: `${tag} Équipe d’El Fasher`,
    type: 'task_team',
  });
  const names = async (filter: Parameters<typeof listStructures>[1]) =>
    (await listStructures(field, { q: tag, ...filter })).items.map((row) => row.nameEn.slice(tag.length + 1));
  expect(await names({ q: `FASHER equipe ${tag}` })).toEqual(['Équipe d’El Fasher']);
  expect(await names({ type: 'task_team' })).toEqual(['Équipe d’El Fasher']);
  expect(await names({ operation: operation.id, country: 'SDN' })).toHaveLength(4);
  expect(await names({ country: 'MLI' })).toEqual([]);
  expect(await names({ link: 'supported_by' })).toEqual(['AoR', 'Sub-Cluster']);
  expect(await names({ sort: '-name', limit: 2 })).toEqual(['Sub-Cluster', 'Protection Cluster']);
  expect((await names({ sort: 'type' })).slice(-2)).toEqual(['Hub', 'Équipe d’El Fasher']);
  expect([accented.id, sub.id, cluster.id]).toHaveLength(3);
});
