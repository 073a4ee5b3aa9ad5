import { sql } from 'drizzle-orm';
import type { ProposalSection } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { clusterNeed } from '#lib/proposals/cluster-need.ts';
import { unknownPlaces } from '#lib/proposals/unknown-places.ts';
import { Refusal } from '#lib/refusal.ts';

export type AppealRules = {
  /** Whether our own deadline has passed, and whether the appeal's system has closed. */
  past: boolean;
  closed: boolean;
  requiredSections: ProposalSection[];
  strictSums: boolean;
  clusterNeed: number | null;
  unknownPlaces: string[];
  codePattern: string;
  year: number;
  checks: string[];
};

/** Of an appeal of several years, the one that its figures begin with. */
export const firstYear = sql`(select min(y) from unnest(a.years) y)`;

/** Which appeal is asked, for an operation, and of which proposal its demands are made. */
type Asking = { appealId: string; operationId: string | null; proposalId?: string };

/** The demands of an appeal, or undefined where it takes no proposals in. */
export async function rulesOf(
  db: Db,
  { appealId, operationId, proposalId }: Asking,
): Promise<AppealRules | undefined> {
  const { rows } = await db.execute<AppealRules>(sql`
    select coalesce(r.deadline < now(), false) as past, coalesce(r.system_deadline < now(), false) as closed, to_jsonb(r.required_sections) as "requiredSections",
      r.strict_sums as "strictSums", r.code_pattern as "codePattern",
      coalesce((select max(y) from unnest(a.years) y), extract(year from coalesce(a.starts_on, now()))::int) as year,
      ${clusterNeed(sql`${operationId}::uuid`, firstYear)} as "clusterNeed",
      ${proposalId ? unknownPlaces(sql`${proposalId}::uuid`, sql`${operationId}::uuid`) : sql`'[]'::jsonb`} as "unknownPlaces",
      (select coalesce(jsonb_agg(c.id), '[]') from appeal_checks c where c.appeal_id = a.id) as checks
    from appeal_rules r join appeals a on a.id = r.appeal_id where a.id = ${appealId}::uuid`);
  return rows[0];
}

/**
 * The appeal takes proposals of this operation in, and it is not too late. Our own deadline is for what is handed in
 * first: whoever was asked to revise after it has until the appeal's system closes.
 */
export async function requireOpenAppeal(db: Db, asking: Asking, again = false): Promise<AppealRules> {
  const { appealId, operationId } = asking;
  const rules = await rulesOf(db, asking);
  const { rows } = await db.execute<{ touches: boolean }>(sql`
    select a.operation_id = ${operationId}::uuid or (a.operation_id is null and exists (
      select from appeal_countries ac join operation_countries oc on oc.country_id = ac.country_id
      where ac.appeal_id = a.id and oc.operation_id = ${operationId}::uuid)) as touches
    from appeals a where a.id = ${appealId}::uuid`);
  if (!rows[0]?.touches) throw new Refusal('invalid', { fields: { appealId: ['unknown'] } });
  if (!rules) throw new Refusal('appeal_closed');
  if (rules.closed || (rules.past && !again)) throw new Refusal('deadline_past');
  return rules;
}
