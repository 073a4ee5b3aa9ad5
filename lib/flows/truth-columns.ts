import { type SQL, sql } from 'drizzle-orm';
import { mineAction } from '#lib/appeals/mine-action.ts';

/** An appeal's own operation, or one whose countries it covers. */
const touches = (operation: SQL) => sql`(a.operation_id = ${operation} or (a.operation_id is null and exists (
  select from appeal_countries ac join operation_countries oc on oc.country_id = ac.country_id
  where ac.appeal_id = a.id and oc.operation_id = ${operation})))`;

/** Only those whose countries all lie in it are summed: a regional plan would be counted in each of its countries. */
const counted = (operation: SQL) => sql`not exists (select from appeal_countries ac where ac.appeal_id = a.id
  and not exists (select from operation_countries oc
    where oc.operation_id = ${operation} and oc.country_id = ac.country_id))`;

const figures = (operation: SQL, year: SQL) => sql`
  select a.id, a.code, a.name, a.type, f.requirements, f.funding, f.source, f.as_of, ${counted(operation)} as counted
  from appeal_figures f join appeals a on a.id = f.appeal_id
  where f.cluster_code = ${mineAction.code} and f.year = ${year} and f.gone_since is null and a.gone_since is null
    and ${touches(operation)}`;

/** Required and received under the cluster, of the appeals that are the operation's alone. Blank is not zero. */
export const figureSums = (operation: SQL, year: SQL): SQL => sql`(
  select jsonb_build_object('appeals', (count(*) filter (where counted))::int,
    'regional', (count(*) filter (where not counted))::int,
    'silent', (count(*) filter (where counted and requirements is null))::int,
    'required', trim_scale(sum(requirements) filter (where counted))::text,
    'received', trim_scale(sum(funding) filter (where counted))::text,
    'receivedOfRequired', trim_scale(sum(funding) filter (where counted and requirements > 0))::text,
    'source', string_agg(distinct source, ', ') filter (where counted), 'asOf', max(as_of) filter (where counted))
  from (${figures(operation, year)}) f)`;

export const figureList = (operation: SQL, year: SQL): SQL => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'code', code, 'name', name, 'type', type,
    'required', trim_scale(requirements)::text, 'received', trim_scale(funding)::text, 'source', source,
    'asOf', as_of, 'counted', counted) order by counted desc, name), '[]')
  from (${figures(operation, year)}) f)`;

const askedStatuses = sql`('submitted', 'in_review', 'returned', 'resubmitted', 'accepted', 'approved', 'published')`;
const acceptedStatuses = sql`('accepted', 'approved', 'published')`;

/**
 * What was asked through us: a proposal that is put into several appeals asks once, its largest amount; an appeal of
 * several years asks in its first.
 */
export const askedSums = (operation: SQL, year: SQL): SQL => sql`(
  select jsonb_build_object('usd', trim_scale(sum(p.asked))::text, 'proposals', count(*)::int,
    'accepted', trim_scale(sum(p.accepted))::text, 'recorded', trim_scale(sum(p.recorded))::text)
  from (
    select max(s.asked_usd) as asked,
      max(s.asked_usd) filter (where s.status in ${acceptedStatuses}) as accepted,
      nullif(sum(s.committed_usd + s.paid_usd), 0) as recorded
    from submissions s join appeals a on a.id = s.appeal_id
    where s.operation_id = ${operation} and s.status in ${askedStatuses}
      and ${year} = (select min(y) from unnest(a.years) y)
    group by s.proposal_id) p)`;

/** What people said of sums that no flow shows. */
export const decidedSums = (operation: SQL, year: SQL): SQL => sql`(
  select jsonb_build_object('confirmed', trim_scale(sum(d.amount_usd) filter (where d.verdict = 'counts'))::text,
    'unsure', trim_scale(sum(d.amount_usd) filter (where d.verdict = 'unsure'))::text)
  from funding_decisions d where d.operation_id = ${operation} and d.year = ${year} and d.flow_id is null)`;
