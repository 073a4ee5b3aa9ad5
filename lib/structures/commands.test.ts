import { getTableColumns, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { structures } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { archiveStructure, createStructure, editStructure, endStructure } from './commands.ts';
import { addLink, editLink } from './link-commands.ts';
import { addAgency, addMember, addPhase, editAgency, editMember, editPhase } from './part-commands.ts';
import { getStructure, listStructures } from './queries.ts';

const wording = {
  type: 'subnational_cluster',
  nameEn: 'Specimen hub',
  nameFr: 'Relais spécimen',
  languages: ['en', 'ar'],
  sharing: 'partners',
} as const;
const words = { ...wording, languages: [...wording.languages] };

test('A13 each act on a structure elsewhere is told it is not there; on one that may be read, that it may not be changed', async () => {
  const [here, there] = [await given.operation(), await given.operation()];
  const readOnly = await given.operation();
  const [own, foreign] = [await given.structure(here.id), await given.structure(there.id)];
  const legible = await given.structure(readOnly.id);
  const organisation = await given.organisation();
  const field = await given.actor(['field_coordinator', [here.id]]);
  const since = '2026-01-01';
  const by = { organisationId: organisation.id, since };
  const acts: ((actor: Actor, id: string) => Promise<unknown>)[] = [
    (actor, id) => editStructure(actor, { ...words, id }),
    (actor, id) => endStructure(actor, { id, on: since }),
    (actor, id) => archiveStructure(actor, { id, archived: true }),
    (actor, id) => addLink(actor, { id, toId: own.id, type: 'liaises_with', since }),
    (actor, id) => addAgency(actor, { ...by, id, role: 'co_lead_agency' }),
    (actor, id) => addMember(actor, { ...by, id, active: true }),
    (actor, id) => addPhase(actor, { id, phase: 'in_transition', since }),
  ];
  const geneva = await given.actor(['geneva_coordinator', [here.id]], ['reader', [readOnly.id]]);
  for (const act of acts) {
    await expect(act(geneva, foreign.id)).rejects.toThrow('not_found');
    await expect(act(geneva, legible.id)).rejects.toThrow('forbidden');
    await expect(act(field, own.id)).rejects.toThrow('forbidden');
  }
  const blind = addLink(geneva, { id: own.id, toId: foreign.id, type: 'part_of', since: '2026-01-01' });
  await expect(blind).rejects.toMatchObject({
    code: 'invalid',
    detail: { fields: { toId: ['unknown_record'] } },
  });
  await expect(
    createStructure(geneva, { ...words, operationId: there.id, since: '2026-01-01' }),
  ).rejects.toThrow('not_found');
});

test('a structure is made with its first phase, its place, its support and its lead, once per version', async () => {
  const operation = await given.operation();
  const [parent, aor] = [await given.structure(operation.id), await given.structure(null, { type: 'aor' })];
  const lead = await given.organisation();
  const geneva = await given.actor(['geneva_coordinator']);
  const place = { operationId: operation.id, parentId: parent.id, supportedById: aor.id, leadId: lead.id };
  const { id } = await createStructure(geneva, { ...words, ...place, since: '2025-01-01' });
  const made = await getStructure(geneva, { id });
  expect(made.phases.map((it) => [it.phase, it.since])).toEqual([['activated', '2025-01-01']]);
  expect(made.structureLinks.map((it) => [it.type, it.other.id])).toEqual([
    ['part_of', parent.id],
    ['supported_by', aor.id],
  ]);
  expect(made.leads.map((it) => it.id)).toEqual([lead.id]);

  await editStructure(geneva, { ...words, id, version: 1, sharing: 'network', ccpmScore: 76 });
  await expect(editStructure(geneva, { ...words, id, version: 1 })).rejects.toThrow('stale');
  const reader = await given.actor(['reader', [operation.id]]);
  await expect(getStructure(reader, { id })).rejects.toThrow('not_found');
  const field = await given.actor(['field_coordinator', [operation.id]]);
  expect((await getStructure(field, { id })).leads).toHaveLength(1);
  expect(await actionsOn(id)).toEqual(['structure.create', 'structure.edit', 'structure.read denied']);
});

test('A21 columns that are not offered change nothing', async () => {
  const operation = await given.operation();
  const other = await given.operation();
  const before = await given.structure(operation.id);
  const geneva = await given.actor(['geneva_coordinator']);
  const every = Object.fromEntries(Object.keys(getTableColumns(structures)).map((name) => [name, undefined]));
  const sent = {
    ...every,
    ...words,
    id: before.id,
    operationId: other.id,
    archivedAt: '2020-01-01T00:00:00Z',
    createdAt: '2001-01-01T00:00:00Z',
    search: 'hijacked',
    version: before.version,
  };
  await editStructure(geneva, sent);
  const { operationId, archivedAt, createdAt } = await asOwner(async (db) => {
    const [row] = await db.select().from(structures).where(sql`id = ${before.id}`);
    return row ?? before;
  });
  expect({ operationId, archivedAt, createdAt }).toEqual({
    operationId: operation.id,
    archivedAt: null,
    createdAt: before.createdAt,
  });
});

test('no link leads back to where it came from, at the same time, along either line', async () => {
  const operation = await given.operation();
  const [a, b, c] = [
    await given.structure(operation.id),
    await given.structure(operation.id),
    await given.structure(operation.id),
  ];
  const geneva = await given.actor(['geneva_coordinator']);
  const since = '2024-01-01';
  await addLink(geneva, { id: a.id, toId: b.id, type: 'part_of', since, until: '2024-12-31' });
  await addLink(geneva, { id: b.id, toId: c.id, type: 'supported_by', since });
  await expect(addLink(geneva, { id: c.id, toId: a.id, type: 'part_of', since })).rejects.toThrow(
    'link_cycle',
  );
  await expect(addLink(geneva, { id: a.id, toId: a.id, type: 'part_of', since })).rejects.toThrow(
    'link_cycle',
  );
  const later = await addLink(geneva, { id: c.id, toId: a.id, type: 'part_of', since: '2025-01-01' });
  await expect(editLink(geneva, { id: later.id, since })).rejects.toThrow('link_cycle');
  await addLink(geneva, { id: c.id, toId: a.id, type: 'liaises_with', since });
});

test('one parent at a time along a line, no link twice; moving is ending one and adding another', async () => {
  const operation = await given.operation();
  const [child, one, two] = [
    await given.structure(operation.id),
    await given.structure(operation.id),
    await given.structure(operation.id),
  ];
  const geneva = await given.actor(['geneva_coordinator']);
  const first = await addLink(geneva, { id: child.id, toId: one.id, type: 'part_of', since: '2024-01-01' });
  const move = { id: child.id, toId: two.id, type: 'part_of', since: '2025-01-01' } as const;
  await expect(addLink(geneva, move)).rejects.toMatchObject({ detail: { fields: { toId: ['has_parent'] } } });
  const again = { ...move, toId: one.id };
  await expect(addLink(geneva, again)).rejects.toMatchObject({
    detail: { fields: { toId: ['already_there'] } },
  });
  await editLink(geneva, { id: first.id, version: 1, since: '2024-01-01', until: '2024-12-31' });
  await addLink(geneva, move);
  const parentOn = async (asOf: string) =>
    (await getStructure(geneva, { id: child.id, asOf })).above.at(-1)?.id;
  expect([await parentOn('2024-12-31'), await parentOn('2025-01-01')]).toEqual([one.id, two.id]);
  expect(await actionsOn(child.id)).toEqual(['structure.link', 'structure.link', 'structure.link']);
});

test('ending names the posts that are in the way, ends what belongs to it, and lets it be archived', async () => {
  const operation = await given.operation();
  const structure = await given.structure(operation.id, { nameEn: `${operation.code} hub` });
  const parent = await given.structure(operation.id);
  const geneva = await given.actor(['geneva_coordinator']);
  const post = await given.post(operation.id, structure.id, {
    titleEn: 'Hub coordinator',
    until: '2026-03-31',
  });
  const link = await addLink(geneva, {
    id: structure.id,
    toId: parent.id,
    type: 'part_of',
    since: '2024-01-01',
  });
  const { id } = structure;
  await expect(endStructure(geneva, { id, on: '2026-02-01' })).rejects.toMatchObject({
    code: 'posts_open',
    detail: { values: { count: 1, posts: 'Hub coordinator' } },
  });
  await expect(endStructure(geneva, { id, on: '2019-01-01' })).rejects.toThrow('too_early');
  await expect(archiveStructure(geneva, { id, archived: true })).rejects.toThrow('wrong_status');
  await endStructure(geneva, { id, on: '2026-03-31', document: 'HCT decision (sample)' });
  await expect(endStructure(geneva, { id, on: '2026-05-01' })).rejects.toThrow('wrong_status');
  const ended = await getStructure(geneva, { id, asOf: '2026-03-31' });
  expect([ended.phase, ended.structureLinks[0]?.id, ended.structureLinks[0]?.until]).toEqual([
    'deactivated',
    link.id,
    '2026-03-31',
  ]);
  const listed = async (archived: boolean) =>
    (await listStructures(geneva, { q: operation.code, archived, phase: 'deactivated' })).total;
  expect([await listed(false), await listed(true)]).toEqual([1, 0]);
  await archiveStructure(geneva, { id, archived: true });
  expect([await listed(false), await listed(true)]).toEqual([0, 1]);
  await archiveStructure(geneva, { id, archived: false });
  expect([await listed(false), post.until]).toEqual([1, '2026-03-31']);
});

test('leads, members and phases have their days, and none stands twice', async () => {
  const operation = await given.operation();
  const structure = await given.structure(operation.id);
  const organisation = await given.organisation();
  const geneva = await given.actor(['geneva_coordinator']);
  const { id } = structure;
  const since = '2024-01-01';
  const lead = { id, organisationId: organisation.id, role: 'co_lead_agency', since } as const;
  const agency = await addAgency(geneva, { ...lead, mou: true });
  await expect(addAgency(geneva, lead)).rejects.toMatchObject({
    detail: { fields: { organisationId: ['already_there'] } },
  });
  await editAgency(geneva, { id: agency.id, version: 1, since, until: '2024-12-31' });
  await expect(editAgency(geneva, { id: agency.id, version: 1, since })).rejects.toThrow('stale');
  const member = await addMember(geneva, { id, organisationId: organisation.id, active: true, since });
  await editMember(geneva, { id: member.id, version: 1, active: false, since });
  const phase = await addPhase(geneva, { id, phase: 'in_transition', since: '2025-01-01' });
  await expect(addPhase(geneva, { id, phase: 'activated', since: '2025-01-01' })).rejects.toThrow('invalid');
  await editPhase(geneva, { id: phase.id, version: 1, since: '2025-02-01', document: 'Plan (sample)' });
  const late = editPhase(geneva, { id: phase.id, version: 1, since: '2025-03-01' });
  await expect(late).rejects.toThrow('stale');
  const shown = await getStructure(geneva, { id, asOf: '2025-01-15' });
  expect([shown.phase, shown.agencies[0]?.current, shown.memberships[0]?.active]).toEqual([
    'activated',
    false,
    false,
  ]);
  const back = editMember(geneva, { id: member.id, active: true, since, until: '2023-12-31' });
  await expect(back).rejects.toThrow('ends_before_start');
});
