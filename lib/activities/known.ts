import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import type { Facts } from '#lib/exchange/record-importer.ts';
import { placeFinder, type Unit } from './places.ts';
import { type Label, recogniser } from './recognise.ts';

/** The labels in use. */
export async function labelsOf(db: Db): Promise<Label[]> {
  const { rows } = await db.execute<Label>(
    sql`select kind, label, within from mine_action_labels where ended_at is null and operation_id is null`,
  );
  return rows;
}

/** What stands of one activity, under the names of `facts.ts`. */
export const standingFacts = sql`jsonb_build_object('key', a.key, 'ref', a.ref, 'organisationName', a.organisation_name,
      'acronym', a.acronym, 'partnerName', a.partner_name, 'organisationId', a.organisation_id, 'activity', a.activity,
      'cluster', a.cluster, 'sector', a.sector, 'basis', a.basis, 'admin1', a.admin1, 'admin2', a.admin2,
      'admin3', a.admin3, 'pcode', a.pcode, 'unitPcode', a.unit_pcode, 'month', a.month, 'since', a.since,
      'until', a.until, 'women', a.women, 'men', a.men, 'girls', a.girls, 'boys', a.boys, 'reached', a.reached,
      'organisationCount', a.organisation_count, 'quantity', trim_scale(a.quantity)::text, 'unit', a.unit,
      'status', a.status)`;

type Standing = { id: string; facts: Facts };

/** What an operation's files are held against: labels, the places of its countries, and what stands. */
export async function knownFor(db: Db, operationId: string | null) {
  const { rows: units } = await db.execute<Unit>(sql`
    select u.pcode, u.level, u.name, u.parent_pcode as parent from admin_units u
    join operation_countries c on c.country_id = u.country_id
    where c.operation_id = ${operationId}::uuid order by u.pcode`);
  const { rows } = await db.execute<Standing & { key: string }>(sql`
    select a.key, a.id, ${standingFacts} as facts
    from activities a where a.operation_id = ${operationId}::uuid`);
  return {
    recognise: recogniser(await labelsOf(db)),
    find: placeFinder(units),
    standing: new Map<string, Standing>(rows.map(({ key, ...row }) => [key, row])),
  };
}

export type Known = Awaited<ReturnType<typeof knownFor>>;
