import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import {
  changeRequests,
  confirmationRequests,
  people,
  personContacts,
  personDistinctions,
  personMerges,
} from '#db/schema/index.ts';
import { type Actor, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { command } from '#lib/access/operation.ts';
import { eraseAccountsOf } from '#lib/accounts/commands.ts';
import { Key } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';

type Row = typeof people.$inferSelect;

/**
 * Nothing of a person is left but an id: names, details, what they wrote and what was asked for them, in every table
 * and so in search, with the records that were merged into theirs and the account they signed in with. Refused while
 * they hold a post, and for the last administrator. The audit trail
 * keeps the id, which leads nowhere.
 */
export const erasePerson = command({
  action: 'person.erase',
  reading: 'person.read',
  input: Key,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, actor, subject }) {
    await requireLeft(db, subject.id);
    await erase(db, actor, 'person.erase', subject.id);
    return { id: subject.id };
  },
  records: () => ({ before: null, after: { erased: true } }),
});

/** One's own, at once, where one holds no post; otherwise Geneva is asked. */
export const eraseOwn = command({
  action: 'self.erase',
  input: Key.pick({}),
  run: async ({ db, actor }) => {
    const id = actor.personId;
    if (!id) throw new Refusal('not_found');
    return beyond(db, scopeOf(actor, 'self.erase'), async () => {
      await requireLeft(db, id);
      await erasedRows(db, actor, id);
      return { id };
    });
  },
  records: () => ({ subjectType: 'person', before: null, after: { erased: true } }),
});

/** What is kept for reaching somebody goes two years after they left; that they held the post stays its history. */
export const eraseContacts = command({
  action: 'person.erase',
  reading: 'person.read',
  input: Key,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, subject: { id } }) {
    const gone = await db
      .delete(personContacts)
      .where(eq(personContacts.personId, id))
      .returning({ id: personContacts.id });
    await db.delete(changeRequests).where(eq(changeRequests.personId, id));
    await db.delete(confirmationRequests).where(eq(confirmationRequests.personId, id));
    await db
      .update(people)
      .set({ dutyStation: null, timeZone: null, version: sql`${people.version} + 1` })
      .where(eq(people.id, id));
    return { id, details: gone.length };
  },
  records: ({ output }) => ({ before: null, after: { details: output.details } }),
});

async function load(db: Db, id: string, lock: boolean): Promise<Row | undefined> {
  const rows = db.select().from(people).where(eq(people.id, id));
  const [row] = await (lock ? rows.for('update') : rows);
  return row && row.erasedAt === null ? row : undefined;
}

/** Whether somebody holds a post, or is to hold one. */
export async function isServing(db: Db, id: string): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select 1 from assignments where person_id = ${id} and (until is null or until >= current_date) limit 1`);
  return rows.length > 0;
}

async function requireLeft(db: Db, id: string) {
  if (await isServing(db, id)) throw new Refusal('assigned');
}

const erase = (db: Db, actor: Actor, action: 'person.erase', id: string) =>
  beyond(db, scopeOf(actor, action), () => erasedRows(db, actor, id));

async function erasedRows(db: Db, actor: Actor, kept: string) {
  const { rows } = await db.execute<{ id: string; name: string; mailed: string[] }>(sql`
    select h.id, concat_ws(' ', h.given_name, h.family_name) as name,
      array(select lower(t.value) from person_contacts t where t.person_id = h.id and t.kind = 'email') as mailed
    from people h where h.id = ${kept} or h.merged_into_id = ${kept}`);
  const mailed = rows.flatMap((row) => row.mailed);
  const names = rows.map((row) => row.name);
  for (const { id } of rows) await eraseAccountsOf(db, actor, id);
  for (const { id } of rows) await eraseRecord(db, id);
  await eraseTraces(db, names, mailed);
}

async function eraseRecord(db: Db, id: string) {
  await db.delete(personContacts).where(eq(personContacts.personId, id));
  await db.delete(changeRequests).where(eq(changeRequests.personId, id));
  await db.delete(confirmationRequests).where(eq(confirmationRequests.personId, id));
  await db.delete(personMerges).where(sql`${id}::uuid in (${personMerges.keptId}, ${personMerges.mergedId})`);
  await db
    .delete(personDistinctions)
    .where(sql`${id}::uuid in (${personDistinctions.aId}, ${personDistinctions.bId})`);
  // What was written about the time in the post, and what an import brought.
  await db.execute(sql`update assignments set note = null, handover_note = null, end_reason = null,
    version = version + 1, updated_at = now() where person_id = ${id}`);
  await db.execute(sql`update import_rows set data = null, before = null, label = null, key = ${id}, reason_value = null
    where subject_id = ${id}`);
  await db.execute(sql`delete from bulk_acts where changes::text like '%' || ${id} || '%'`);
  await db
    .update(people)
    .set({
      givenName: '',
      familyName: '–',
      organisationId: null,
      languages: [],
      dutyStation: null,
      timeZone: null,
      confirmedAt: null,
      confirmedBy: null,
      erasedAt: sql`now()`,
      version: sql`${people.version} + 1`,
    })
    .where(eq(people.id, id));
}

/** The name as whoever confirmed something, and what went to the addresses by mail or was to. */
async function eraseTraces(db: Db, names: string[], mailed: string[]) {
  for (const name of names) {
    await db.execute(sql`update people set confirmed_by = null where confirmed_by = ${name}`);
    await db.execute(sql`update person_contacts set confirmed_by = null where confirmed_by = ${name}`);
  }
  for (const address of mailed) {
    await db.execute(sql`delete from digest_subscriptions where email = ${address}`);
    await db.execute(sql`delete from mails where lower(recipient) = ${address}`);
  }
}
