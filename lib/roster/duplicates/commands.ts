import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import {
  accounts,
  assignments,
  type Moved,
  people,
  personContacts,
  personDistinctions,
  personMerges,
} from '#db/schema/index.ts';
import { scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { chosen, Merge, Pair, Unmerge } from './schema.ts';

type Row = typeof people.$inferSelect;

/**
 * Two records of one person become one: the history of both, all contacts and the account are with the kept one, and
 * the address of the other leads there. What moved is remembered, so that undoing moves that back and nothing else.
 */
export const mergePeople = command({
  action: 'person.merge',
  reading: 'person.read',
  input: Merge,
  subject: async ({ db, input, lock }) => (await living(db, [input.keptId, input.mergedId], lock))?.[0],
  run: ({ db, actor, input, subject: kept }) =>
    beyond(db, scopeOf(actor, 'person.merge'), async () => {
      const [, merged] = (await living(db, [input.keptId, input.mergedId], true)) ?? [];
      if (!merged) throw new Refusal('not_found');
      const fields = Object.fromEntries(
        chosen.filter((name) => input[name] === 'merged').map((name) => [name, merged[name]]),
      );
      const before = Object.fromEntries(Object.keys(fields).map((name) => [name, kept[name as 'givenName']]));
      const moved: Moved = { ...(await move(db, merged.id, kept.id)), fields: { before, after: fields } };
      await db
        .update(people)
        .set({ ...fields, version: kept.version + 1 })
        .where(eq(people.id, kept.id));
      await db
        .update(people)
        .set({ mergedIntoId: kept.id, version: merged.version + 1 })
        .where(eq(people.id, merged.id));
      await db.insert(personMerges).values({
        keptId: kept.id,
        mergedId: merged.id,
        moved,
        accountId: actor.accountId,
        operationId: kept.operationId,
        sharing: 'hq_only',
      });
      return { id: kept.id, mergedId: merged.id };
    }),
  records: ({ input }) => ({ before: null, after: { merged: input.mergedId } }),
});

async function living(
  db: Db,
  [keptId = '', mergedId = '']: string[],
  lock: boolean,
): Promise<[Row, Row] | undefined> {
  if (keptId === mergedId) return;
  const rows = db
    .select()
    .from(people)
    .where(and(inArray(people.id, [keptId, mergedId]), isNull(people.mergedIntoId), isNull(people.erasedAt)))
    // Always in the same order, so that two merges cannot wait for each other.
    .orderBy(people.id);
  const found = await (lock ? rows.for('update') : rows);
  const [kept, merged] = [keptId, mergedId].map((id) => found.find((row) => row.id === id));
  return kept && merged && [kept, merged];
}

async function move(db: Db, from: string, to: string) {
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  const held = await db
    .update(assignments)
    .set({ personId: to, version: sql`${assignments.version} + 1` })
    .where(eq(assignments.personId, from))
    .returning({ id: assignments.id });
  // A detail that both have stays where it is: the kept record has it already.
  const details = await db
    .update(personContacts)
    .set({ personId: to, version: sql`${personContacts.version} + 1` })
    .where(
      and(
        eq(personContacts.personId, from),
        sql`not exists (select 1 from person_contacts k where k.person_id = ${to}
          and k.kind = ${personContacts.kind} and lower(k.value) = lower(${personContacts.value}))`,
      ),
    )
    .returning({ id: personContacts.id });
  const own = await db
    .update(accounts)
    .set({ personId: to })
    .where(eq(accounts.personId, from))
    .returning({ id: accounts.id });
  return { assignments: ids(held), contacts: ids(details), accounts: ids(own) };
}

/** Back to two records. What was added or changed since stays with the record where that happened. */
export const unmergePeople = command({
  action: 'person.unmerge',
  reading: 'person.read',
  input: Unmerge,
  async subject({ db, input, lock }) {
    const rows = db
      .select()
      .from(personMerges)
      .where(and(eq(personMerges.id, input.id), isNull(personMerges.undoneAt)));
    return (await (lock ? rows.for('update') : rows))[0];
  },
  run: ({ db, actor, subject }) =>
    beyond(db, scopeOf(actor, 'person.unmerge'), async () => {
      await moveBack(db, subject);
      await db.update(personMerges).set({ undoneAt: sql`now()` }).where(eq(personMerges.id, subject.id));
      return { id: subject.keptId, mergedId: subject.mergedId };
    }),
  records: ({ subject }) => ({
    subjectType: 'person',
    subjectId: subject.keptId,
    before: null,
    after: { separated: subject.mergedId },
  }),
});

async function moveBack(db: Db, { keptId, mergedId, moved }: typeof personMerges.$inferSelect) {
  for (const table of [assignments, personContacts] as const) {
    const ids = table === assignments ? moved.assignments : moved.contacts;
    if (ids.length > 0)
      await db
        .update(table)
        .set({ personId: mergedId, version: sql`${table.version} + 1` })
        .where(and(inArray(table.id, ids), eq(table.personId, keptId)));
  }
  if (moved.accounts.length > 0)
    await db
      .update(accounts)
      .set({ personId: mergedId })
      .where(and(inArray(accounts.id, moved.accounts), eq(accounts.personId, keptId)));
  const [kept] = await db.select().from(people).where(eq(people.id, keptId)).for('update');
  if (!kept) throw new Refusal('not_found');
  await db
    .update(people)
    .set({ ...untouched(kept, moved), version: kept.version + 1 })
    .where(eq(people.id, keptId));
  await db
    .update(people)
    .set({ mergedIntoId: null, version: sql`${people.version} + 1` })
    .where(eq(people.id, mergedId));
}

/** A field that the merge took from the other record goes back to what it was, unless somebody wrote it since. */
function untouched(kept: Row, { fields }: Moved): Partial<Row> {
  const { before = {}, after = {} } = fields ?? {};
  return Object.fromEntries(
    Object.entries(before).filter(
      ([name]) => JSON.stringify(kept[name as 'givenName']) === JSON.stringify(after[name]),
    ),
  );
}

/** Not the same person: the pair is not offered again. */
export const distinguishPeople = command({
  action: 'person.distinguish',
  reading: 'person.read',
  input: Pair,
  subject: async ({ db, input, lock }) => (await living(db, [input.a, input.b], lock))?.[0],
  async run({ db, input, subject }) {
    const [aId = '', bId = ''] = [input.a, input.b].sort();
    await db
      .insert(personDistinctions)
      .values({ aId, bId, operationId: subject.operationId, sharing: 'hq_only' })
      .onConflictDoNothing();
    return { id: subject.id };
  },
  records: ({ input }) => ({ before: null, after: { other: input.b } }),
});
