import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { people } from '#db/schema/index.ts';
import { getStructure } from '#lib/structures/queries.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { reporting } from '#lib/testing/reporting.ts';
import { correctUpdate, submitUpdate, writeStep } from './commands.ts';

/** Somebody who serves in a structure of this operation since spring. */
async function serving(operationId: string, over: Parameters<typeof given.person>[0] = {}, until?: string) {
  const structure = await given.structure(operationId);
  const post = await given.post(operationId, structure.id);
  const person = await given.person({ operationId, ...over });
  await given.assignment({ postId: post.id, personId: person.id, operationId, since: '2026-03-01', until });
  return { person, structure };
}

const confirmedOf = (id: string) =>
  asOwner(async (db) => {
    const [row] = await db
      .select({ by: people.confirmedBy, at: people.confirmedAt, version: people.version })
      .from(people)
      .where(eq(people.id, id));
    return row;
  });

test('“nothing has changed” confirms who serves there today and is seen, and says so in their own trail', async () => {
  const { operation, field, update } = await reporting('due');
  const here = await serving(operation.id);
  const contact = await given.contact(here.person.id, 'network', 'fanta@example.org');
  const left = await serving(operation.id, {}, '2026-06-30');
  const hidden = await serving(operation.id, { sharing: 'hq_only' });
  const elsewhere = await serving((await given.operation()).id);

  await submitUpdate(field, { id: update.id });
  expect(await confirmedOf(here.person.id)).toMatchObject({
    by: field.name,
    at: expect.stringMatching(/^20/),
    version: 2,
  });
  for (const { person } of [left, hidden, elsewhere])
    expect(await confirmedOf(person.id)).toMatchObject({ by: null, version: 1 });
  const seen = await asOwner(async (db) => {
    const { rows } = await db.execute(sql`
      select (select confirmed_at from person_contacts where id = ${contact.id}) as contact,
        (select count(*)::int from audit_events where subject_type = 'person' and subject_id = ${here.person.id}
          and action = 'update.submit' and account_id = ${field.accountId}) as events`);
    return rows[0];
  });
  expect(seen).toEqual({ contact: null, events: 1 });
  const { confirmed } = await getStructure(field, { id: here.structure.id });
  expect(confirmed?.update).toEqual({ id: update.id, code: update.code });
  expect((await getStructure(field, { id: here.structure.id })).id).toBe(here.structure.id);
});

test('a team that has changed is not confirmed, nor is anybody by a correction', async () => {
  const { operation, field, update } = await reporting('due');
  const { person, structure } = await serving(operation.id);
  const changed = { team: 'changed', note: 'The deputy has left.' };
  await writeStep(field, { id: update.id, step: 'coordination', content: changed });
  await submitUpdate(field, { id: update.id });
  expect((await getStructure(field, { id: structure.id })).confirmed).toBeNull();
  await writeStep(field, { id: update.id, step: 'coordination', content: { team: 'same' } });
  await correctUpdate(field, { id: update.id, reason: 'The deputy stays.' });
  expect(await confirmedOf(person.id)).toMatchObject({ by: null, version: 1 });
});
