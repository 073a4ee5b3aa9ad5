import { type SQL, sql } from 'drizzle-orm';
import type { FlowStanding } from '#db/enums.ts';

/** The countries of an operation. */
const places = (operation: SQL) =>
  sql`array(select oc.country_id from operation_countries oc where oc.operation_id = ${operation})`;

/** Published flows that reach an operation's countries in a year, and those of its own. */
export const reaches = (operation: SQL, year: SQL) => sql`${year} = any(f.years)
  and (f.operation_id = ${operation} or (f.operation_id is null and f.countries && ${places(operation)}))`;

/** Money that is also for another year, or for a place elsewhere: how much of it is for here, nobody says. */
const crossing = (operation: SQL) => sql`(cardinality(f.years) > 1 or (f.operation_id is null
  and not f.countries <@ ${places(operation)}))`;

const standing = (operation: SQL) => sql`case
  when f.bases = '{}' and d.id is null then 'other'
  when d.verdict = 'does_not' then 'left_out'
  when f.stage = 'pledge' then 'pledged'
  when 'cluster' = any(f.bases) and f.boundary = 'incoming' and not ${crossing(operation)} then 'coded'
  when d.verdict = 'counts' then 'confirmed'
  when 'cluster' = any(f.bases) then 'shared'
  else 'open' end`;

/**
 * The flows of an operation in a year, each once, with where it stands in its sums and how much of it counts there:
 * the part that a person named, else the whole. Only what stands as coded or confirmed is mine action's money.
 */
export const flowsOf = (operation: SQL, year: SQL): SQL => sql`
  select f.*, d.id as decision_id, d.verdict, d.amount_usd as part_usd, d.note, d.decided_by_id,
    d.updated_at as decided_at, d.version as decision_version, ${standing(operation)} as standing,
    coalesce(d.amount_usd, f.amount_usd) as counted_usd
  from funding_flows f left join funding_decisions d
    on d.flow_id = f.id and d.operation_id = ${operation} and d.year = ${year}
  where ${reaches(operation, year)}`;

const summed = (standing: FlowStanding) => sql`jsonb_build_object(
  'usd', trim_scale(sum(s.counted_usd) filter (where s.standing = ${standing}))::text,
  'flows', (count(*) filter (where s.standing = ${standing}))::int)`;

const codedInClusters = sql`s.standing = 'coded' and cardinality(s.clusters) > 1 and s.part_usd is null`;
const codedInAppeals = sql`s.standing = 'coded' and (s.plan_ids <> '{}' or s.plan_names <> '{}')`;

const amountWhere = (condition: SQL) => sql`jsonb_build_object(
  'usd', trim_scale(sum(s.counted_usd) filter (where ${condition}))::text,
  'flows', (count(*) filter (where ${condition}))::int)`;

/** What is known of an operation's money in a year by its flows. */
export const flowSums = (operation: SQL, year: SQL): SQL => sql`(
  select jsonb_build_object('known', count(*)::int, 'source', string_agg(distinct s.source, ', '), 'asOf', max(s.as_of),
    'coded', ${summed('coded')}, 'confirmed', ${summed('confirmed')}, 'open', ${summed('open')},
    'shared', ${summed('shared')}, 'pledged', ${summed('pledged')}, 'leftOut', ${summed('left_out')},
    'codedShared', ${amountWhere(codedInClusters)}, 'codedInAppeals', ${amountWhere(codedInAppeals)})
  from (${flowsOf(operation, year)}) s)`;
