import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { dayBefore } from './day-before.ts';
import { requirePossible } from './link-commands.ts';
import { datedParts } from './parts.ts';

type Heir = { fromId: string; toId: string; on: string };

const openOn = (on: string) => sql`(c.until is null or c.until >= ${on}::date)`;

/** Whether the heir has the same thing for any of those days already. */
const hasIt = (table: string, same: string, { toId, on }: Heir) => sql`exists (
  select 1 from ${sql.identifier(table)} has where has.structure_id = ${toId}::uuid and ${sql.raw(same)}
    and daterange(has.since, has.until, '[]') && daterange(greatest(c.since, ${on}::date), c.until, '[]'))`;

export async function takeMembers(db: Db, heir: Heir) {
  await db.execute(sql`insert into structure_members
      (structure_id, organisation_id, active, since, until, operation_id, sharing)
    select ${heir.toId}::uuid, c.organisation_id, c.active, greatest(c.since, ${heir.on}::date), c.until,
      c.operation_id, c.sharing
    from structure_members c where c.structure_id = ${heir.fromId}::uuid and ${openOn(heir.on)}
      and not ${hasIt('structure_members', 'has.organisation_id = c.organisation_id', heir)}`);
}

export async function takeLeads(db: Db, heir: Heir) {
  await db.execute(sql`insert into structure_agencies
      (structure_id, organisation_id, role, mou, since, until, operation_id, sharing)
    select ${heir.toId}::uuid, c.organisation_id, c.role, c.mou, greatest(c.since, ${heir.on}::date), c.until,
      c.operation_id, c.sharing
    from structure_agencies c where c.structure_id = ${heir.fromId}::uuid and ${openOn(heir.on)}`);
}

/** `only` names lines of the old coverage; unless kept, they end in the old one the day before. */
export async function takeCoverage(
  db: Db,
  { only, keep = false, ...heir }: Heir & { only?: readonly string[]; keep?: boolean },
) {
  const { fromId, toId, on } = heir;
  const chosen = sql`c.structure_id = ${fromId}::uuid and ${openOn(on)}
    and (${only === undefined} or c.id = any(${sql.param([...(only ?? [])])}::uuid[]))`;
  await db.execute(sql`insert into structure_coverage (structure_id, pcode, since, until, operation_id, sharing)
    select ${toId}::uuid, c.pcode, greatest(c.since, ${on}::date), c.until, c.operation_id, c.sharing
    from structure_coverage c where ${chosen} and not ${hasIt('structure_coverage', 'has.pcode = c.pcode', heir)}`);
  if (keep) return;
  await db.execute(sql`delete from structure_coverage c where ${chosen} and c.since >= ${on}::date`);
  await db.execute(sql`update structure_coverage c set until = ${dayBefore(on)}::date, version = version + 1,
    updated_at = now() where ${chosen}`);
}

/** What ended with a structure on its last day holds again from another day on, where the other end still lives. */
export async function takeUpAgain(db: Db, id: string, ended: string, on: string) {
  for (const { table, says, mine } of datedParts) {
    await db.execute(sql`insert into ${table} (${sql.raw(says)}, since, operation_id, sharing)
      select ${sql.raw(says)}, ${on}::date, operation_id, sharing from ${table}
      where ${mine(id)} and until in (${ended}::date, ${ended}::date - 1)
        ${says.startsWith('from_id') ? sql`and ${otherEndLives(id, on)}` : sql``}`);
  }
  const { rows } = await db.execute<Parameters<typeof requirePossible>[1]>(sql`
    select id, from_id as "fromId", to_id as "toId", type, since, until from structure_links
    where ${id}::uuid in (from_id, to_id) and since = ${on}::date`);
  for (const link of rows) await requirePossible(db, link);
}

const otherEndLives = (id: string, on: string) => sql`coalesce((
  select p.phase <> 'deactivated' from structure_phases p
  where p.structure_id = case when from_id = ${id}::uuid then to_id else from_id end and p.since <= ${on}::date
  order by p.since desc, p.phase desc limit 1), false)`;
