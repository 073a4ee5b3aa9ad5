import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { assignments, auditEvents, personContacts } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { at, cookieOf, request } from '#lib/testing/request.ts';
import { proposalOf } from '#lib/testing/round.ts';
import { zipText } from '#lib/testing/zip-text.ts';
import { proposeChange } from '../changes/commands.ts';
import { handoverApi } from './api.ts';
import { writeHandoverNote } from './commands.ts';
import { exportHandover, getHandover } from './queries.ts';

async function world(over: Parameters<typeof given.operation>[0] = {}) {
  const operation = await given.operation(over);
  const operationId = operation.id;
  const structure = await given.structure(operationId, { mailingList: 'sub@example.org' });
  const above = await given.structure(operationId, {
    nameEn: 'Protection Cluster',
    nameFr: 'Groupe de la protection',
    type: 'national_protection_cluster',
  });
  await given.link({ fromId: structure.id, toId: above.id, type: 'part_of', operationId });
  const post = await given.post(operationId, structure.id, { roleMailbox: 'coord@example.org' });
  const other = await given.post(operationId, structure.id, { role: 'deputy' });
  const person = await given.person({ operationId, sharing: 'partners' });
  const deputy = await given.person({ givenName: 'Noé', familyName: 'Beispiel', operationId });
  const where = { operationId, since: '2025-01-01' };
  const assignment = await given.assignment({
    ...where,
    postId: post.id,
    personId: person.id,
    until: '2027-01-31',
  });
  await given.assignment({ ...where, postId: other.id, personId: deputy.id });
  await asOwner((db) =>
    db
      .update(assignments)
      .set({ handoverNote: 'The key is with Béa.' })
      .where(eq(assignments.id, assignment.id)),
  );
  const field = await given.actor(['field_coordinator', [operationId]]);
  return { operation, structure, above, post, person, deputy, assignment, field };
}

const docx = async (actor: Actor, id: string) =>
  handoverApi['GET /assignments/{id}/handover/docx'](
    request(`/api/v1/assignments/${id}/handover/docx`, { headers: { cookie: await cookieOf(actor) } }),
    at({ id }),
  );

test('A13 elsewhere, a handover pack does not exist: to read, to take along or to write', async () => {
  const [here, there] = [await world(), await world()];
  const foreign = { id: there.assignment.id };
  await expect(getHandover(here.field, foreign)).rejects.toThrow('not_found');
  await expect(exportHandover(here.field, foreign)).rejects.toThrow('not_found');
  await expect(writeHandoverNote(here.field, { ...foreign, handoverNote: 'x' })).rejects.toThrow('not_found');
  const answers = await Promise.all(
    [there.assignment.id, randomUUID()].map(async (id) => {
      const answer = await docx(here.field, id);
      return [answer.status, (await answer.text()).replaceAll(id, 'ID')];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.[0]).toBe(404);
});

test('a pack has the post, the structure with its links, the dates, who follows and the note', async () => {
  const { operation, structure, above, post, assignment, field, deputy } = await world();
  const next = await given.person({ givenName: 'Ada', familyName: 'Muster', operationId: operation.id });
  const following = await given.assignment({
    postId: post.id,
    personId: next.id,
    operationId: operation.id,
    since: '2027-02-01',
  });
  const pack = await getHandover(field, { id: assignment.id, asOf: '2026-11-27' });
  expect(pack).toMatchObject({
    name: 'Béa Exemple',
    until: '2027-01-31',
    handoverNote: 'The key is with Béa.',
    mayWrite: true,
    operation: { id: operation.id },
    post: { id: post.id, role: 'coordinator', roleMailbox: 'coord@example.org' },
    successor: { id: following.id, name: 'Ada Muster', since: '2027-02-01' },
    structure: { id: structure.id, mailingList: 'sub@example.org' },
    links: [{ type: 'part_of', outward: true, structure: { id: above.id } }],
  });
  expect(pack.posts.map((it) => [it.role, it.people.map(({ name }) => name)])).toEqual([
    ['coordinator', ['Béa Exemple']],
    ['deputy', [`${deputy.givenName} ${deputy.familyName}`]],
  ]);
  expect(await actionsOn(assignment.id)).toEqual(['assignment.read_handover']);
  const reader = await given.actor(['reader', [operation.id]]);
  expect((await getHandover(reader, { id: assignment.id })).mayWrite).toBe(false);
  const long = await getHandover(field, { id: assignment.id, asOf: '2019-01-01' });
  expect([long.links, long.posts]).toEqual([[], []]);
});

test('A14 contacts are those of the reader’s level, and none that nobody confirmed for nine months', async () => {
  const { operation, person, assignment, field } = await world();
  const now = new Date().toISOString();
  const add = (value: string, sharing: 'partners' | 'network' | 'hq_only', confirmedAt = now) =>
    asOwner((db) =>
      db.insert(personContacts).values({
        personId: person.id,
        kind: 'email',
        operationId: operation.id,
        value,
        sharing,
        confirmedAt,
      }),
    );
  await add('partners@example.org', 'partners');
  await add('network@example.org', 'network');
  await add('hq@example.org', 'hq_only');
  await add('old@example.org', 'partners', '2020-01-01T00:00:00Z');
  const seen = async (actor: Actor) => {
    const { posts } = await getHandover(actor, { id: assignment.id });
    const told = posts.flatMap(({ people }) =>
      people.flatMap(({ contacts }) => contacts.map((it) => it.value)),
    );
    const file = await zipText(
      Buffer.from((await exportHandover(actor, { id: assignment.id })).content, 'base64'),
    );
    const all = ['partners@', 'network@', 'hq@', 'old@'];
    const both = [told.join(' '), file].map((text) => all.filter((word) => text.includes(word)));
    expect(both[0]).toEqual(both[1]);
    return both[0];
  };
  expect(await seen(await given.actor(['reader', [operation.id]]))).toEqual(['partners@']);
  expect(await seen(field)).toEqual(['partners@', 'network@']);
  expect(await seen(await given.actor(['geneva_coordinator']))).toEqual(['partners@', 'network@', 'hq@']);
});

test('A36 where names are hidden a pack names nobody, tells no note, and cannot be written over unseen', async () => {
  const { person, assignment, field } = await world({ namesHidden: true });
  await given.contact(person.id, 'partners', 'hidden@example.org');
  const pack = await getHandover(field, { id: assignment.id });
  expect(pack).toMatchObject({ name: null, handoverNote: null, noteHidden: true, mayWrite: false });
  const file = await zipText(
    Buffer.from((await exportHandover(field, { id: assignment.id })).content, 'base64'),
  );
  for (const text of [JSON.stringify(pack), file]) {
    expect(text).toContain('coord@example.org');
    for (const word of ['Exemple', 'Beispiel', 'The key', 'hidden@']) expect(text).not.toContain(word);
  }
  const over = { id: assignment.id, version: 99, handoverNote: 'mine' };
  await expect(writeHandoverNote(field, over)).rejects.toMatchObject({ code: 'forbidden' });
  const geneva = await given.actor(['geneva_coordinator']);
  expect(await getHandover(geneva, { id: assignment.id })).toMatchObject({
    name: 'Béa Exemple',
    handoverNote: 'The key is with Béa.',
  });
});

test('A37 the note is written by Geneva and the own field, from the version they saw, and the trail does not tell it', async () => {
  const { operation, assignment, field } = await world();
  const reader = await given.actor(['reader', [operation.id]]);
  const manager = await given.actor(['programme_manager']);
  const geneva = await given.actor(['geneva_coordinator']);
  const edit = { id: assignment.id, version: 1, handoverNote: 'Ask for the safe.' };
  for (const actor of [reader, manager])
    await expect(writeHandoverNote(actor, edit)).rejects.toThrow('forbidden');
  expect(await writeHandoverNote(field, edit)).toMatchObject({ version: 2 });
  await expect(writeHandoverNote(geneva, edit)).rejects.toMatchObject({
    code: 'stale',
    detail: { values: { yours: 1, current: 2 } },
  });
  await writeHandoverNote(geneva, { ...edit, version: 2, handoverNote: null });
  expect((await getHandover(field, { id: assignment.id })).handoverNote).toBe(null);
  const events = await asOwner((db) =>
    db.select().from(auditEvents).where(eq(auditEvents.subjectId, assignment.id)),
  );
  expect(events.filter(({ action }) => action === 'assignment.write_handover_note')).toHaveLength(4);
  expect(JSON.stringify(events)).not.toMatch(/safe|The key/);
});

test('open requests that concern it show: all to Geneva, one’s own to whoever proposed, none to others', async () => {
  const { operation, structure, post, person, assignment, field } = await world();
  const elsewhere = await world();
  const wish = { note: 'please' } as const;
  await proposeChange(field, { ...wish, subjectType: 'post', subjectId: post.id, location: 'Kaya' });
  await proposeChange(field, {
    ...wish,
    subjectType: 'structure',
    subjectId: structure.id,
    meets: 'Mondays',
  });
  await proposeChange(field, { ...wish, subjectType: 'person', subjectId: person.id, dutyStation: 'Dori' });
  await proposeChange(elsewhere.field, {
    ...wish,
    subjectType: 'post',
    subjectId: elsewhere.post.id,
    location: 'Dori',
  });
  const seen = async (actor: Actor) =>
    (await getHandover(actor, { id: assignment.id })).changes.map((it) =>
      [it.subjectType, ...it.fields].join(' '),
    );
  const all = ['post location', 'structure meets', 'person dutyStation'];
  expect(await seen(await given.actor(['geneva_coordinator']))).toEqual(all);
  expect(await seen(field)).toEqual(all);
  expect(await seen(await given.actor(['field_coordinator', [operation.id]]))).toEqual([]);
  expect(await seen(await given.actor(['programme_manager']))).toEqual([]);
  expect(await seen(await given.actor(['reader', [operation.id]]))).toEqual([]);
});

test('A13 projects under way show to whoever works on proposals here, in plain words, and to nobody else', async () => {
  const { operation, assignment, field } = await world();
  await proposalOf(operation.id, field);
  await proposalOf((await world()).operation.id, field);
  const seen = async (actor: Actor) =>
    (await getHandover(actor, { id: assignment.id })).projects.map(({ title, status }) => [title, status]);
  const own = [['Survey and clearance of access routes', 'draft']];
  expect(await seen(field)).toEqual(own);
  expect(await seen(await given.actor(['geneva_coordinator']))).toEqual(own);
  expect(await seen(await given.actor(['reader', [operation.id]]))).toEqual([]);
  const { content } = await exportHandover(field, { id: assignment.id });
  expect(await zipText(Buffer.from(content, 'base64'))).toContain('access routes (With you)');
});

test('A19 A29 A37 the DOCX is a private file with a harmless name, on record, in the language of the account', async () => {
  const { assignment, field } = await world();
  await writeHandoverNote(field, {
    id: assignment.id,
    handoverNote: 'Dossier & <clé> « à jour »\n\u0007Appeler Noé',
  });
  await given.language(field, 'fr');
  const answer = await docx(field, assignment.id);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-disposition': 'attachment; filename="handover.docx"; filename*=UTF-8\'\'handover.docx',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  const text = await zipText(Buffer.from(await answer.arrayBuffer()));
  for (const words of [
    'De la personne qui part',
    'Dossier &amp; &lt;clé&gt; « à jour »',
    'Appeler Noé',
    'Groupe de la protection',
    'coord@example.org',
    'Béa Exemple',
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(/<w:fld|<w:instrText|From whoever leaves/);
  expect(await actionsOn(assignment.id)).toContain('assignment.export');
});
