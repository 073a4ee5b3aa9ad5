import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { adminUnits, assignments, structureCoverage, structureMembers } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { listPosts } from '#lib/roster/posts/queries.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { endStructure } from './commands.ts';
import { moveStructure, reactivateStructure } from './life-commands.ts';
import { mergeStructure } from './merge-command.ts';
import { getStructure } from './queries.ts';
import { splitStructure } from './split-command.ts';
import { getStructureTree } from './tree.ts';

const since = '2024-01-01';

/** A sub-cluster with two hubs, East and West; East has a member, a place, a post with somebody in it and a team. */
async function world() {
  const operation = await given.operation();
  const operationId = operation.id;
  const tag = operation.code;
  const own = (nameEn: string) =>
    given.structure(operationId, {
      nameEn: `${tag} ${nameEn}`,
      nameFr: `${tag} ${nameEn} (fr)`,
      type: 'subnational_cluster',
    });
  const [sub, east, west, team] = [await own('Sub'), await own('East'), await own('West'), await own('Team')];
  for (const [from, to] of [
    [east, sub],
    [west, sub],
    [team, east],
  ] as const)
    await given.link({ fromId: from.id, toId: to.id, type: 'part_of', operationId });
  const member = await given.organisation();
  const pcode = `SD9-${tag}`;
  await asOwner(async (db) => {
    await db.insert(adminUnits).values({ pcode, name: pcode, level: 1, countryId: 'SDN' });
    await db.insert(structureCoverage).values({ structureId: east.id, pcode, since, operationId });
    await db
      .insert(structureMembers)
      .values({ structureId: east.id, organisationId: member.id, since, operationId });
  });
  const post = await given.post(operationId, east.id, { titleEn: 'East coordinator', titleFr: 'Coord.' });
  const person = await given.person({ operationId });
  await given.assignment({ postId: post.id, personId: person.id, operationId, since });
  const geneva = await given.actor(['geneva_coordinator']);
  return { operation, tag, sub, east, west, team, post, person, member, pcode, geneva };
}

async function drawn(actor: Actor, tag: string, asOf: string) {
  const { rows } = await getStructureTree(actor, { q: tag, asOf, open: 'all' });
  return rows.map((row) => `${'-'.repeat(row.level)} ${row.nameEn.slice(tag.length + 1)}`);
}

async function staffed(actor: Actor, structure: string, asOf: string) {
  const { items } = await listPosts(actor, { structure, asOf });
  return items.map((post) => `${post.titleEn}: ${post.holders[0]?.familyName ?? post.status.kind}`);
}

test('A13 each turn of a life elsewhere is told it is not there', async () => {
  const [here, there] = [await world(), await world()];
  const geneva = await given.actor(['geneva_coordinator', [here.operation.id]]);
  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  const day = '2026-01-01';
  const words = { type: 'task_team', nameEn: 'New', nameFr: 'Nouvelle', coverage: [], posts: [] } as const;
  const acts: ((actor: Actor, id: string) => Promise<unknown>)[] = [
    (actor, id) => moveStructure(actor, { id, toId: here.west.id, since: day }),
    (actor, id) => mergeStructure(actor, { id, intoId: here.west.id, on: day }),
    (actor, id) => splitStructure(actor, { ...words, id, on: day }),
    (actor, id) => reactivateStructure(actor, { id, on: day }),
  ];
  for (const act of acts) {
    await expect(act(geneva, there.east.id)).rejects.toThrow('not_found');
    await expect(act(field, here.east.id)).rejects.toThrow('forbidden');
  }
  const blind = mergeStructure(geneva, { id: here.east.id, intoId: there.west.id, on: day });
  await expect(blind).rejects.toMatchObject({ detail: { fields: { intoId: ['unknown_record'] } } });
  const across = mergeStructure(here.geneva, { id: here.east.id, intoId: there.west.id, on: day });
  await expect(across).rejects.toMatchObject({ detail: { fields: { intoId: ['other_operation'] } } });
});

test('a move is one act: the old link ends the day before, and the tree shows either day as it was', async () => {
  const { tag, east, west, team, geneva } = await world();
  await moveStructure(geneva, { id: team.id, version: 1, toId: west.id, since: '2026-03-01' });
  expect(await drawn(geneva, tag, '2026-02-28')).toEqual(['- Sub', '-- East', '--- Team', '-- West']);
  expect(await drawn(geneva, tag, '2026-03-01')).toEqual(['- Sub', '-- East', '-- West', '--- Team']);
  const { structureLinks } = await getStructure(geneva, { id: team.id });
  expect(structureLinks.map((it) => [it.other.id, it.since, it.until])).toEqual([
    [east.id, '2020-01-01', '2026-02-28'],
    [west.id, '2026-03-01', null],
  ]);
  const again = moveStructure(geneva, { id: team.id, toId: west.id, since: '2026-04-01' });
  await expect(again).rejects.toMatchObject({ detail: { fields: { toId: ['already_there'] } } });
  const before = moveStructure(geneva, { id: team.id, toId: east.id, since: '2026-02-01' });
  await expect(before).rejects.toMatchObject({
    code: 'moved_later',
    detail: { values: { since: '2026-03-01' } },
  });
  await expect(moveStructure(geneva, { id: team.id, version: 1, since: '2026-05-01' })).rejects.toThrow(
    'stale',
  );
  await expect(moveStructure(geneva, { id: west.id, toId: team.id, since: '2026-05-01' })).rejects.toThrow(
    'link_cycle',
  );
  await moveStructure(geneva, { id: team.id, since: '2026-05-01' });
  expect(await drawn(geneva, tag, '2026-05-01')).toEqual(['- Sub', '-- East', '-- West', '- Team']);
  expect(await actionsOn(team.id)).toEqual(['structure.move', 'structure.move']);
});

test('a merger names what is in the way, or takes it along; every earlier day stays as it was', async () => {
  const { tag, east, west, post, person, member, pcode, geneva } = await world();
  const on = '2026-04-01';
  const merge = { id: east.id, intoId: west.id, on, document: 'Decision (sample)' };
  await expect(mergeStructure(geneva, merge)).rejects.toMatchObject({
    code: 'posts_open',
    detail: { values: { count: 1, posts: 'East coordinator' } },
  });
  await expect(mergeStructure(geneva, { ...merge, movePosts: true })).rejects.toMatchObject({
    code: 'parts_open',
    detail: { values: { count: 1, parts: `${tag} Team` } },
  });
  const early = mergeStructure(geneva, { ...merge, on: '2019-01-01' });
  await expect(early).rejects.toMatchObject({ detail: { fields: { intoId: ['not_active'] } } });
  const whole = { ...merge, movePosts: true, moveParts: true, moveMembers: true, moveCoverage: true };
  await mergeStructure(geneva, whole);

  expect(await drawn(geneva, tag, '2026-03-31')).toEqual(['- Sub', '-- East', '--- Team', '-- West']);
  expect(await drawn(geneva, tag, on)).toEqual(['- Sub', '-- West', '--- Team']);
  expect(await staffed(geneva, east.id, '2026-03-31')).toEqual(['East coordinator: Exemple']);
  expect(await staffed(geneva, west.id, '2026-03-31')).toEqual([]);
  expect(await staffed(geneva, east.id, on)).toEqual([]);
  expect(await staffed(geneva, west.id, on)).toEqual(['East coordinator: Exemple']);

  const after = await getStructure(geneva, { id: west.id, asOf: on });
  expect(after.memberships.map((it) => [it.organisation.id, it.since])).toEqual([[member.id, on]]);
  expect(after.coverage.map((it) => [it.pcode, it.since])).toEqual([[pcode, on]]);
  expect(after.successions).toMatchObject([{ kind: 'merged_into', outward: false, since: on }]);
  const gone = await getStructure(geneva, { id: east.id, asOf: on });
  expect([gone.phase, gone.coverage[0]?.until, gone.memberships[0]?.until]).toEqual([
    'deactivated',
    '2026-03-31',
    '2026-03-31',
  ]);
  expect(gone.successions[0]?.other.id).toBe(west.id);
  const held = await asOwner((db) =>
    db
      .select({ postId: assignments.postId, until: assignments.until })
      .from(assignments)
      .where(eq(assignments.personId, person.id))
      .orderBy(assignments.since),
  );
  expect(held.map((it) => [it.postId === post.id, it.until])).toEqual([
    [true, '2026-03-31'],
    [false, null],
  ]);
  await expect(mergeStructure(geneva, { ...whole, on: '2026-06-01' })).rejects.toThrow('wrong_status');
});

test('what a structure merges into takes its place when it stood below it', async () => {
  const { tag, east, team, geneva } = await world();
  const on = '2026-04-01';
  await mergeStructure(geneva, { id: east.id, intoId: team.id, on, movePosts: true, moveParts: true });
  expect(await drawn(geneva, tag, on)).toEqual(['- Sub', '-- Team', '-- West']);
});

test('a split makes a new structure that takes the places, posts and members that were chosen', async () => {
  const { tag, sub, east, post, member, pcode, geneva } = await world();
  const on = '2026-05-01';
  const { coverage } = await getStructure(geneva, { id: east.id });
  const words = { type: 'subnational_cluster', nameEn: `${tag} South`, nameFr: `${tag} Sud` } as const;
  const made = await splitStructure(geneva, {
    ...words,
    id: east.id,
    version: 1,
    on,
    coverage: coverage.map((it) => it.id),
    keepCoverage: true,
    posts: [post.id],
    withMembers: true,
  });
  expect(await drawn(geneva, tag, '2026-04-30')).toEqual(['- Sub', '-- East', '--- Team', '-- West']);
  expect(await drawn(geneva, tag, on)).toEqual(['- Sub', '-- East', '--- Team', '-- South', '-- West']);
  const south = await getStructure(geneva, { id: made.id, asOf: on });
  expect([south.above.at(-1)?.id, south.phase, south.memberships[0]?.organisation.id]).toEqual([
    sub.id,
    'activated',
    member.id,
  ]);
  expect(south.successions).toMatchObject([{ kind: 'split_into', outward: false, other: { id: east.id } }]);
  const covers = async (id: string, asOf: string) =>
    (await getStructure(geneva, { id, asOf })).coverage.filter((it) => it.current).map((it) => it.pcode);
  expect([await covers(east.id, on), await covers(made.id, on)]).toEqual([[pcode], [pcode]]);
  expect(await staffed(geneva, made.id, on)).toEqual(['East coordinator: Exemple']);
  expect(await staffed(geneva, east.id, on)).toEqual([]);
  const below = await splitStructure(geneva, {
    ...words,
    nameEn: `${tag} Inner`,
    id: east.id,
    on,
    place: 'below',
    coverage: coverage.map((it) => it.id),
    posts: [],
  });
  expect([await covers(east.id, '2026-04-30'), await covers(east.id, on)]).toEqual([[pcode], []]);
  expect((await getStructure(geneva, { id: below.id, asOf: on })).above.at(-1)?.id).toBe(east.id);
});

test('a deactivated structure lives again, and what ended with it holds again on choice', async () => {
  const { tag, sub, west, pcode, geneva } = await world();
  await asOwner((db) =>
    db
      .insert(structureCoverage)
      .values({ structureId: west.id, pcode, since, operationId: west.operationId }),
  );
  await expect(reactivateStructure(geneva, { id: west.id, on: '2026-06-01' })).rejects.toThrow(
    'wrong_status',
  );
  await endStructure(geneva, { id: west.id, on: '2026-02-01' });
  const early = reactivateStructure(geneva, { id: west.id, on: '2026-02-01' });
  await expect(early).rejects.toThrow('too_early');
  expect((await getStructure(geneva, { id: west.id, asOf: '2026-06-01' })).may.reactivate).toBe(true);
  await reactivateStructure(geneva, { id: west.id, on: '2026-06-01', withParts: true });
  expect(await drawn(geneva, tag, '2026-05-31')).not.toContain('-- West');
  expect(await drawn(geneva, tag, '2026-06-01')).toContain('-- West');
  const again = await getStructure(geneva, { id: west.id, asOf: '2026-06-01' });
  expect([again.phase, again.above.at(-1)?.id]).toEqual(['activated', sub.id]);
  expect(again.coverage.filter((it) => it.current).map((it) => it.since)).toEqual(['2026-06-01']);
  expect(again.phases.map((it) => it.phase)).toEqual(['activated', 'deactivated', 'activated']);
});

/** Who is in which structure, read off the roster; what the strip draws on that day must say the same. */
async function rosterOn(actor: Actor, { id, code }: { id: string; code: string }, day: string) {
  const { items } = await listPosts(actor, { operation: id, asOf: day, sort: 'post' });
  const said = items.map(({ structure, holders: [holder], arrangement, strip }) => {
    const drawn = strip.find((it) => it.since <= day && it.until >= day);
    const name = holder ? `B. ${holder.familyName}` : null;
    expect([drawn?.share, drawn?.name ?? null], day).toEqual([arrangement, name]);
    return [structure.nameEn.slice(code.length + 1), `${holder?.familyName ?? ''} ${arrangement}`.trim()];
  });
  const places = [...new Set(said.map(([place = '']) => place))];
  return Object.fromEntries(
    places.map((place) => [place, said.flatMap(([at, words = '']) => (at === place ? [words] : [])).sort()]),
  );
}

/** Who is where: on each of three days the tree, the roster and the strip say what this table says. */
const table: [day: string, tree: string[], roster: Record<string, string[]>][] = [
  [
    '2025-06-15',
    ['- Sub', '-- East', '--- Team', '-- West'],
    { East: ['Exemple dedicated'], West: ['vacant'] },
  ],
  [
    '2026-01-15',
    ['- Sub', '-- East', '-- West', '--- Team'],
    { East: ['Exemple dedicated'], West: ['Muster double'] },
  ],
  ['2026-08-15', ['- Sub', '-- West', '--- Team'], { West: ['Exemple dedicated', 'Muster double'] }],
];

test('as of three days the roster, the tree and the coverage strip agree with a table made by hand', async () => {
  const { tag, operation, east, west, team, geneva } = await world();
  const operationId = operation.id;
  const post = await given.post(operationId, west.id, { titleEn: 'West coordinator' });
  const person = await given.person({ operationId, familyName: 'Muster' });
  const code = { staffingCode: 'DH', since: '2025-10-01' };
  await given.assignment({ postId: post.id, personId: person.id, operationId, ...code });
  await moveStructure(geneva, { id: team.id, toId: west.id, since: '2025-12-01' });
  await mergeStructure(geneva, { id: east.id, intoId: west.id, on: '2026-07-01', movePosts: true });
  for (const [day, tree, roster] of table) {
    expect(await drawn(geneva, tag, day), day).toEqual(tree);
    expect(await rosterOn(geneva, operation, day), day).toEqual(roster);
  }
});
