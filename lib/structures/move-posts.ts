import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { dayBefore } from './day-before.ts';

type Move = {
  fromId: string;
  toId: string;
  on: string;
  /** Only these; none: every post that is open on that day or later. */
  only?: readonly string[];
};

/**
 * Posts go on in another structure from a day, with who is in them. What was before stays where it was: the old post
 * and its assignments end the day before, so that any earlier day shows them as they were. Answers how many moved.
 */
export async function movePosts(db: Db, { fromId, toId, on, only }: Move): Promise<number> {
  const { rows } = await db.execute<{ id: string; begun: boolean }>(sql`
    select id, since < ${on}::date as begun from posts
    where structure_id = ${fromId}::uuid and (until is null or until >= ${on}::date)
      and (${only === undefined} or id = any(${sql.param([...(only ?? [])])}::uuid[]))
    order by id for update`);
  for (const { id, begun } of rows) {
    if (begun) await carryOn(db, id, { toId, on });
    else
      await db.execute(sql`update posts set structure_id = ${toId}::uuid, version = version + 1,
        updated_at = now() where id = ${id}::uuid`);
  }
  return rows.length;
}

async function carryOn(db: Db, oldId: string, { toId, on }: Pick<Move, 'toId' | 'on'>) {
  const newId = randomUUID();
  const last = dayBefore(on);
  const touched = sql`version = version + 1, updated_at = now()`;
  await db.execute(sql`insert into posts (id, structure_id, role, level, title_en, title_fr, staffing_code, sole, since,
      until, funding_organisation_id, languages, location, recruitment, role_mailbox, operation_id, sharing)
    select ${newId}::uuid, ${toId}::uuid, role, level, title_en, title_fr, staffing_code, sole, ${on}::date, until,
      funding_organisation_id, languages, location, recruitment, role_mailbox, operation_id, sharing
    from posts where id = ${oldId}::uuid`);
  await db.execute(sql`insert into assignments (post_id, person_id, organisation_id, staffing_code, since, until,
      extended_from, end_reason, handed_over_to_id, note, operation_id, sharing)
    select ${newId}::uuid, person_id, organisation_id, staffing_code, ${on}::date, until, extended_from, end_reason,
      handed_over_to_id, note, operation_id, sharing
    from assignments where post_id = ${oldId}::uuid and since < ${on}::date
      and (until is null or until >= ${on}::date)`);
  await db.execute(sql`update assignments set until = ${last}::date, handed_over_to_id = null, end_reason = null,
      ${touched}
    where post_id = ${oldId}::uuid and since < ${on}::date and (until is null or until >= ${on}::date)`);
  await db.execute(sql`update assignments set post_id = ${newId}::uuid, ${touched}
    where post_id = ${oldId}::uuid and since >= ${on}::date`);
  await carryCovers(db, oldId, newId, { on, last });
  await db.execute(sql`update posts set until = ${last}::date, ${touched} where id = ${oldId}::uuid`);
}

/** Whoever covered it, or was covered by it, goes on doing so. */
async function carryCovers(db: Db, oldId: string, newId: string, days: { on: string; last: string }) {
  const { on, last } = days;
  const swapped = (column: string) =>
    sql`case when ${sql.identifier(column)} = ${oldId}::uuid then ${newId}::uuid else ${sql.identifier(column)} end`;
  const open = sql`${oldId}::uuid in (post_id, covering_post_id) and (until is null or until >= ${on}::date)`;
  await db.execute(sql`insert into post_covers (post_id, covering_post_id, since, until, operation_id, sharing)
    select ${swapped('post_id')}, ${swapped('covering_post_id')}, greatest(since, ${on}::date), until, operation_id,
      sharing
    from post_covers where ${open}`);
  await db.execute(sql`delete from post_covers where ${open} and since >= ${on}::date`);
  await db.execute(sql`update post_covers set until = ${last}::date, version = version + 1, updated_at = now()
    where ${open}`);
}
