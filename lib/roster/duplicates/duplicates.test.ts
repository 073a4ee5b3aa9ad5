import { eq, inArray, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { accounts, assignments, people, personContacts } from '#db/schema/index.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { getPerson, listPeople } from '../people/queries.ts';
import { distinguishPeople, mergePeople, unmergePeople } from './commands.ts';
import { comparePeople, listDuplicates } from './queries.ts';

async function serving(over: Partial<typeof people.$inferInsert> = {}) {
  const operation = await given.operation();
  const structure = await given.structure(operation.id);
  const post = await given.post(operation.id, structure.id);
  const person = await given.person({ sharing: 'partners', ...over });
  const where = { postId: post.id, personId: person.id, operationId: operation.id };
  const assignment = await given.assignment({ ...where, since: '2026-01-01' });
  return { operation, person, assignment };
}

const holders = (ids: string[]) =>
  asOwner(async (db) => {
    const rows = await db.select().from(assignments).where(inArray(assignments.id, ids));
    return ids.map((id) => rows.find((row) => row.id === id)?.personId);
  });
const addressesOf = (id: string) =>
  asOwner(async (db) => {
    const rows = await db.select().from(personContacts).where(eq(personContacts.personId, id));
    return rows.map(({ value }) => value).sort();
  });

test('near-duplicates are offered: accents, the order of words, one address, a slip of the pen; others are not', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const [one, turned, slip, other] = await Promise.all([
    given.person({ givenName: 'Chloé', familyName: 'Ouédraogo-Kpan' }),
    given.person({ givenName: 'OUEDRAOGO-KPAN', familyName: 'Chloe' }),
    given.person({ givenName: 'Chloée', familyName: 'Ouedraogo-Kpan' }),
    given.person({ givenName: 'Zbigniew', familyName: 'Wzorzec' }),
  ]);
  await given.contact(one.id, 'network', 'same@example.org');
  await given.contact(other.id, 'network', 'SAME@example.org');
  const { items } = await listDuplicates(geneva, { limit: 50 });
  const found = items.map(({ a, b, likeness }) => `${likeness} ${[a.id, b.id].sort().join(' ')}`);
  const pair = (likeness: string, a: { id: string }, b: { id: string }) =>
    `${likeness} ${[a.id, b.id].sort().join(' ')}`;
  expect(found).toContain(pair('words', one, turned));
  expect(found).toContain(pair('similar', one, slip));
  expect(found).toContain(pair('email', one, other));
  expect(found.filter((each) => each.includes(other.id))).toHaveLength(1);

  await distinguishPeople(geneva, { a: other.id, b: one.id });
  await distinguishPeople(geneva, { a: one.id, b: other.id });
  const after = await listDuplicates(geneva, { limit: 50 });
  expect(JSON.stringify(after)).not.toContain(other.id);
  const manager = await given.actor(['programme_manager']);
  await expect(listDuplicates(manager, {})).rejects.toThrow('forbidden');
  await expect(mergePeople(manager, { keptId: one.id, mergedId: turned.id })).rejects.toThrow('forbidden');
});

test('a merge keeps both histories, field by field, and undoing moves back what moved and nothing else', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const kept = await serving({
    givenName: 'Ada',
    familyName: 'Muster',
    dutyStation: 'Kaya',
    languages: ['fr'],
  });
  const merged = await serving({
    givenName: 'Ada',
    familyName: 'Müster',
    dutyStation: 'Dori',
    languages: ['en'],
  });
  await given.contact(kept.person.id, 'network', 'ada@example.org');
  await given.contact(merged.person.id, 'network', 'ADA@example.org');
  const phone = await given.contact(merged.person.id, 'network', 'two@example.org');
  const account = await given.actor(['reader']);
  await asOwner((db) =>
    db
      .update(accounts)
      .set({ personId: merged.person.id })
      .where(eq(accounts.id, account.accountId ?? '')),
  );
  const { a, b } = await comparePeople(geneva, { a: kept.person.id, b: merged.person.id });
  expect([a.dutyStation, b.dutyStation, b.contacts.length]).toEqual(['Kaya', 'Dori', 2]);

  await mergePeople(geneva, {
    keptId: kept.person.id,
    mergedId: merged.person.id,
    familyName: 'merged',
    dutyStation: 'merged',
  });
  expect(await holders([kept.assignment.id, merged.assignment.id])).toEqual([kept.person.id, kept.person.id]);
  expect(await addressesOf(kept.person.id)).toEqual(['ada@example.org', 'two@example.org']);
  const seen = await getPerson(geneva, { id: merged.person.id });
  expect([seen.id, seen.familyName, seen.dutyStation, seen.languages]).toEqual([
    kept.person.id,
    'Müster',
    'Dori',
    ['fr'],
  ]);
  // Whoever reached the merged record through its operation is led to the kept one.
  const field = await given.actor(['field_coordinator', [merged.operation.id]]);
  expect((await getPerson(field, { id: merged.person.id })).id).toBe(kept.person.id);
  const elsewhere = await given.actor(['field_coordinator', [(await given.operation()).id]]);
  await expect(getPerson(elsewhere, { id: merged.person.id })).rejects.toThrow('not_found');
  expect((await listPeople(geneva, { q: 'ada muster' })).items.map(({ id }) => id)).toEqual([kept.person.id]);
  await expect(mergePeople(geneva, { keptId: kept.person.id, mergedId: merged.person.id })).rejects.toThrow(
    'not_found',
  );

  // Since then: a new address, and somebody corrected one of the fields that the merge had taken over.
  await given.contact(kept.person.id, 'network', 'new@example.org');
  await asOwner((db) => db.update(people).set({ dutyStation: 'Bobo' }).where(eq(people.id, kept.person.id)));
  const [merge] = seen.merged;
  await unmergePeople(geneva, { id: merge?.id ?? '' });
  expect(await holders([kept.assignment.id, merged.assignment.id])).toEqual([
    kept.person.id,
    merged.person.id,
  ]);
  expect(await addressesOf(merged.person.id)).toEqual(['ADA@example.org', phone.value].sort());
  expect(await addressesOf(kept.person.id)).toEqual(['ada@example.org', 'new@example.org']);
  const back = await getPerson(geneva, { id: kept.person.id });
  expect([back.familyName, back.dutyStation, back.merged]).toEqual(['Muster', 'Bobo', []]);
  expect((await getPerson(geneva, { id: merged.person.id })).familyName).toBe('Müster');
  const [own] = await asOwner((db) =>
    db
      .select()
      .from(accounts)
      .where(eq(accounts.id, account.accountId ?? '')),
  );
  expect(own?.personId).toBe(merged.person.id);
  await expect(unmergePeople(geneva, { id: merge?.id ?? '' })).rejects.toThrow('not_found');
  expect(await actionsOn(kept.person.id)).toEqual(expect.arrayContaining(['person.merge', 'person.unmerge']));
});

test('two merges at once make one', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const [a, b] = [await given.person(), await given.person()];
  const both = [
    { keptId: a.id, mergedId: b.id },
    { keptId: b.id, mergedId: a.id },
  ];
  const results = await Promise.allSettled([...both, ...both].map((pair) => mergePeople(geneva, pair)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { rows } = await asOwner((db) =>
    db.execute(sql`select 1 from people where id in (${a.id}, ${b.id}) and merged_into_id is not null`),
  );
  expect(rows).toHaveLength(1);
});
