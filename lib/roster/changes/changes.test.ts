import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { assignments, changeRequests, operations, people, personContacts } from '#db/schema/index.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { acceptChange, declineChange, proposeChange, withdrawChange } from './commands.ts';
import { getChange, getProposable, listChanges } from './queries.ts';

async function world() {
  const operation = await given.operation();
  const structure = await given.structure(operation.id);
  const post = await given.post(operation.id, structure.id);
  const person = await given.person({ familyName: 'Modèle', dutyStation: 'Kaya', sharing: 'partners' });
  const where = { postId: post.id, personId: person.id, operationId: operation.id };
  const assignment = await given.assignment({ ...where, since: '2026-01-01', until: '2027-12-31' });
  const field = await given.actor(['field_coordinator', [operation.id]]);
  return { operation, structure, post, person, assignment, field };
}

const mailsTo = (email: string | null) =>
  asOwner(async (db) => {
    const { rows } = await db.execute(sql`select data from pgboss.job where data->'mail'->>'to' = ${email}`);
    return rows.length;
  });

test('A13 A20 a field coordinator proposes in the own operation only, and sees only own proposals', async () => {
  const [here, there] = [await world(), await world()];
  const geneva = await given.actor(['geneva_coordinator']);
  const reader = await given.actor(['reader']);
  const wish = { dutyStation: 'Dori', note: 'Moved in May' };
  const of = (id: string) => ({ subjectType: 'person', subjectId: id, ...wish }) as const;
  await expect(proposeChange(here.field, of(there.person.id))).rejects.toThrow('not_found');
  await expect(
    getProposable(here.field, { subjectType: 'person', subjectId: there.person.id }),
  ).rejects.toThrow('not_found');
  await expect(proposeChange(reader, of(here.person.id))).rejects.toThrow('forbidden');
  const { id } = await proposeChange(here.field, of(here.person.id));
  await proposeChange(there.field, of(there.person.id));
  const own = await listChanges(here.field, {});
  expect(own.items.map((it) => [it.id, it.status, it.moves])).toEqual([[id, 'open', ['withdraw']]]);
  expect(own.items[0]?.proposed).toEqual({ dutyStation: { from: 'Kaya', to: 'Dori', now: 'Kaya' } });
  await expect(getChange(there.field, { id })).rejects.toThrow('not_found');
  await expect(acceptChange(here.field, { id })).rejects.toThrow('forbidden');
  await expect(withdrawChange(there.field, { id })).rejects.toThrow('not_found');
  expect(await getChange(geneva, { id })).toMatchObject({
    moves: ['accept', 'decline'],
    proposer: here.field.name,
  });
  const all = await listChanges(geneva, {});
  expect(all.items.find((it) => it.id === id)?.proposer).toBe(here.field.name);
  // What says nothing new is no proposal.
  await expect(
    proposeChange(here.field, { subjectType: 'person', subjectId: here.person.id, dutyStation: 'Kaya' }),
  ).rejects.toThrow('invalid');
});

test('accepting makes the change by its own command, with its own entry in the trail, and tells the proposer', async () => {
  const { person, field } = await world();
  const geneva = await given.actor(['geneva_coordinator']);
  const { id } = await proposeChange(field, {
    subjectType: 'person',
    subjectId: person.id,
    dutyStation: 'Dori',
    phone: '+000 22',
  });
  const done = await acceptChange({ ...geneva, idempotencyKey: id }, { id, version: 1 });
  expect(done.status).toBe('accepted');
  const [now] = await asOwner((db) => db.select().from(people).where(eq(people.id, person.id)));
  expect(now).toMatchObject({ dutyStation: 'Dori', familyName: 'Modèle', version: 2 });
  const contacts = await asOwner((db) =>
    db.select().from(personContacts).where(eq(personContacts.personId, person.id)),
  );
  expect(contacts.map((it) => it.value)).toEqual(['+000 22']);
  expect(await actionsOn(person.id)).toEqual(['person.edit', 'person.edit']);
  expect(await actionsOn(id)).toEqual(['change.propose', 'change.accept']);
  expect(await mailsTo(field.email)).toBe(1);
  // Sent again with the same key it is the first answer; anew it is too late.
  expect((await acceptChange({ ...geneva, idempotencyKey: id }, { id, version: 1 })).status).toBe('accepted');
  await expect(acceptChange(geneva, { id })).rejects.toThrow('wrong_status');
  await expect(withdrawChange(field, { id })).rejects.toThrow('wrong_status');
});

test('a record that moved on is shown as it stands, and accepted only by whoever saw that', async () => {
  const { person, field } = await world();
  const geneva = await given.actor(['geneva_coordinator']);
  const { id } = await proposeChange(field, {
    subjectType: 'person',
    subjectId: person.id,
    dutyStation: 'Dori',
  });
  await asOwner((db) =>
    db.update(people).set({ dutyStation: 'Bobo', version: 2 }).where(eq(people.id, person.id)),
  );
  const seen = await getChange(geneva, { id });
  expect([seen.overtaken, seen.proposed.dutyStation, seen.subjectVersion]).toEqual([
    true,
    { from: 'Kaya', to: 'Dori', now: 'Bobo' },
    2,
  ]);
  await expect(acceptChange(geneva, { id })).rejects.toThrow('stale');
  expect((await getChange(geneva, { id })).status).toBe('open');
  await acceptChange(geneva, { id, subjectVersion: seen.subjectVersion });
});

test('what the ordinary act refuses is refused here, and nothing is left half done', async () => {
  const { post, person, assignment, field, operation } = await world();
  const geneva = await given.actor(['geneva_coordinator']);
  const { id } = await proposeChange(field, {
    subjectType: 'assignment',
    subjectId: assignment.id,
    until: '2026-06-30',
  });
  const other = await given.person();
  await given.assignment({
    postId: post.id,
    personId: other.id,
    operationId: operation.id,
    since: '2028-01-01',
  });
  const late = await proposeChange(field, {
    subjectType: 'assignment',
    subjectId: assignment.id,
    until: '2028-02-01',
  });
  await expect(acceptChange(geneva, { id: late.id })).rejects.toThrow('post_taken');
  expect((await getChange(geneva, { id: late.id })).status).toBe('open');
  await acceptChange(geneva, { id });
  const [now] = await asOwner((db) => db.select().from(assignments).where(eq(assignments.id, assignment.id)));
  expect(now?.until).toBe('2026-06-30');
  expect(await actionsOn(assignment.id)).toEqual(['assignment.end']);
  expect(person.id).toBe(now?.personId);
});

test('declined with a reason; posts and structures too; a proposal is withdrawn once', async () => {
  const { post, structure, field } = await world();
  const geneva = await given.actor(['geneva_coordinator']);
  const first = await proposeChange(field, {
    subjectType: 'structure',
    subjectId: structure.id,
    acronym: 'MASC',
  });
  const second = await proposeChange(field, { subjectType: 'post', subjectId: post.id, location: 'Kaya' });
  await expect(declineChange(geneva, { id: first.id } as never)).rejects.toThrow();
  await declineChange(geneva, { id: first.id, reason: 'It has one already.' });
  expect((await getChange(field, { id: first.id })).reason).toBe('It has one already.');
  expect((await getChange(geneva, { id: second.id })).label?.en).toContain('Mine Action Sub-Cluster');
  await withdrawChange(field, { id: second.id });
  await expect(withdrawChange(field, { id: second.id })).rejects.toThrow('wrong_status');
  const third = await proposeChange(field, {
    subjectType: 'post',
    subjectId: post.id,
    location: 'Kaya',
    titleEn: 'Hub lead',
  });
  await acceptChange(geneva, { id: third.id });
  expect(await mailsTo(field.email)).toBe(2);
});

test('A21 no column is smuggled in that the kind of record does not offer', async () => {
  const { person, field, operation } = await world();
  await proposeChange(field, {
    subjectType: 'person',
    subjectId: person.id,
    dutyStation: 'Dori',
    // Fields of other kinds, and columns of the table.
    nameEn: 'x',
    sharing: 'public',
    mergedIntoId: operation.id,
    status: 'accepted',
  } as never);
  const [kept] = await asOwner((db) =>
    db.select().from(changeRequests).where(eq(changeRequests.subjectId, person.id)),
  );
  expect([Object.keys(kept?.proposed ?? {}), kept?.status, kept?.sharing]).toEqual([
    ['dutyStation'],
    'open',
    'network',
  ]);
});

test('A36 a name that is hidden by now is hidden in what was proposed of it', async () => {
  const { person, assignment, field, operation } = await world();
  await proposeChange(field, { subjectType: 'person', subjectId: person.id, familyName: 'Modèle-Neuf' });
  await proposeChange(field, { subjectType: 'assignment', subjectId: assignment.id, until: '2027-01-01' });
  await asOwner((db) =>
    db.update(operations).set({ namesHidden: true }).where(eq(operations.id, operation.id)),
  );
  expect(JSON.stringify(await listChanges(field, {}))).not.toContain('Modèle');
  await expect(getProposable(field, { subjectType: 'person', subjectId: person.id })).rejects.toThrow(
    'not_found',
  );
  await expect(
    proposeChange(field, { subjectType: 'person', subjectId: person.id, dutyStation: 'x' }),
  ).rejects.toThrow('not_found');
});
