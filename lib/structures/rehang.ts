import { eq, sql } from 'drizzle-orm';
import type { SharingLevel } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { structureLinks, structures } from '#db/schema/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { dayBefore } from './day-before.ts';
import { requirePossible } from './link-commands.ts';
import type { TreeLine } from './schema.ts';

type Move = {
  id: string;
  line: TreeLine;
  toId: string | null;
  since: string;
  note: string | null;
  sharing: SharingLevel;
};

/** Ends what holds a structure on a line the day before, and hangs it below another one from that day. */
export async function rehang(db: Db, { id, line, toId, since, note, sharing }: Move): Promise<void> {
  const { rows } = await db.execute<{ id: string; toId: string; since: string; until: string | null }>(sql`
    select id, to_id as "toId", since, until from structure_links
    where from_id = ${id}::uuid and type = ${line}::link_type and (until is null or until >= ${since}::date)
    order by since for update`);
  const later = rows.find((row) => row.since >= since);
  if (later) throw new Refusal('moved_later', { values: { since: later.since } });
  const [held] = rows;
  if (held?.toId === toId) throw new Refusal('invalid', { fields: { toId: ['already_there'] } });
  if (held)
    await db.execute(sql`update structure_links set until = ${dayBefore(since)}::date, version = version + 1,
      updated_at = now() where id = ${held.id}::uuid`);
  if (!toId) return;
  const link = { fromId: id, toId, type: line, since };
  await requirePossible(db, link);
  await db
    .insert(structureLinks)
    .values({ ...link, note, sharing, operationId: await placeOf(db, id, toId) });
}

/** A global body's link into an operation belongs to that operation, or it would be told to everybody. */
async function placeOf(db: Db, ...ids: string[]): Promise<string | null> {
  for (const id of ids) {
    const [row] = await db
      .select({ operationId: structures.operationId })
      .from(structures)
      .where(eq(structures.id, id));
    if (row?.operationId) return row.operationId;
  }
  return null;
}

/** What a structure is below on a day, along a line. */
export async function parentOn(db: Db, id: string, on: string, type: TreeLine = 'part_of') {
  const { rows } = await db.execute<{ id: string }>(sql`select to_id as id from structure_links
    where from_id = ${id}::uuid and type = ${type}::link_type and since <= ${on}::date
      and (until is null or until >= ${on}::date)`);
  return rows[0]?.id ?? null;
}
