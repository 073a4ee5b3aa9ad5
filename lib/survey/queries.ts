import { sql } from 'drizzle-orm';
import { query } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { surveyOf } from './derive.ts';
import type { Facts } from './facts.ts';
import { SurveyKey } from './schema.ts';

/** Of a structure `s`: what of it holds on the last day, and who held its posts in the year. */
const partJson = (first: string, last: string) => sql`
  'type', s.type, 'nameEn', s.name_en, 'nameFr', s.name_fr, 'location', s.location, 'languages', s.languages,
  'members', (select count(*)::int from structure_members m where m.structure_id = s.id
    and m.since <= ${last}::date and (m.until is null or m.until >= ${last}::date)),
  'agencies', (select coalesce(jsonb_agg(jsonb_build_object('organisationId', o.id, 'acronym', o.acronym,
      'nameEn', o.name_en, 'nameFr', o.name_fr, 'type', o.type_code, 'lead', g.role = 'cluster_lead_agency',
      'mou', g.mou) order by g.role, g.since), '[]')
    from structure_agencies g join organisations o on o.id = g.organisation_id
    where g.structure_id = s.id and g.since <= ${last}::date and (g.until is null or g.until >= ${last}::date)),
  'posts', (select coalesce(jsonb_agg(jsonb_build_object('role', p.role, 'staffingCode', p.staffing_code,
      'heldCode', held.staffing_code, 'organisationId', o.id, 'organisation', case when o.id is not null then
        jsonb_build_object('acronym', o.acronym, 'nameEn', o.name_en, 'nameFr', o.name_fr, 'type', o.type_code) end,
      'vacantDays', (select coalesce(sum(upper(gap) - lower(gap)), 0)::int from unnest((
          select datemultirange(daterange(p.since, p.until, '[]') * daterange(${first}::date, ${last}::date, '[]'))
            - coalesce(range_agg(daterange(a.since, a.until, '[]')), '{}'::datemultirange)
          from assignments a where a.post_id = p.id)) gap)) order by p.role, p.since), '[]')
    from posts p
    left join lateral (select a.staffing_code, a.organisation_id from assignments a where a.post_id = p.id
      and a.since <= ${last}::date and (a.until is null or a.until >= ${first}::date)
      order by a.since desc limit 1) held on true
    left join organisations o on o.id = coalesce(held.organisation_id, p.funding_organisation_id)
    where p.structure_id = s.id and p.since <= ${last}::date and (p.until is null or p.until >= ${first}::date))`;

/** The structures of mine action at the national level: who fills in one form each. */
const national = sql`s.archived_at is null and s.cluster_code = 'PRO-MIN'
  and s.type in ('national_sub_cluster', 'aor', 'sector', 'working_group')`;

/** Active on at least one day of the year. */
const wasActive = (
  last: string,
) => sql`coalesce((select f.phase from structure_phases f where f.structure_id = s.id
  and f.since <= ${last}::date order by f.since desc limit 1), 'deactivated') <> 'deactivated'`;

const partsOf = (
  last: string,
) => sql`structures s join structure_links l on l.from_id = s.id and l.type = 'part_of'
  and l.since <= ${last}::date and (l.until is null or l.until >= ${last}::date)`;

const factsOf = (operationId: string, first: string, last: string) => sql`
  select jsonb_build_object('id', s.id, 'arrangement', s.arrangement, 'clusterCode', s.cluster_code,
    'torYear', s.tor_year, 'strategyYear', s.strategy_year, 'ccpmStatus', s.ccpm_status, 'ccpmYear', s.ccpm_year,
    'memberTypes', (select coalesce(jsonb_object_agg(type_code, many), '{}') from (
      select o.type_code, count(*)::int as many from structure_members m join organisations o on o.id = m.organisation_id
      where m.structure_id = s.id and m.since <= ${last}::date and (m.until is null or m.until >= ${last}::date)
      group by 1) t),
    'activeMembers', (select count(*)::int from structure_members m where m.structure_id = s.id and m.active
      and m.since <= ${last}::date and (m.until is null or m.until >= ${last}::date)),
    'sagTypes', (select array_remove(array_agg(distinct o.type_code), null) from structures g
      join structure_links l on l.from_id = g.id and l.to_id = whole.id and l.type = 'part_of'
      left join structure_members m on m.structure_id = g.id left join organisations o on o.id = m.organisation_id
      where g.type = 'strategic_advisory_group' and l.since <= ${last}::date
        and (l.until is null or l.until >= ${last}::date) having count(g.id) > 0),
    'parts', (select coalesce(jsonb_agg(jsonb_build_object(${partJson(first, last)}) order by s.name_en), '[]')
      from ${partsOf(last)} where l.to_id = whole.id and ${wasActive(last)}),
    ${partJson(first, last)}) as facts
  from structures s cross join lateral (select s.id) whole
  where s.operation_id = ${operationId}::uuid and ${national} and ${wasActive(last)}
  order by s.name_en`;

/** OCHA's annual coordination survey for an operation: what our records answer, and what they do not. */
export const getSurvey = query({
  action: 'survey.read',
  input: SurveyKey,
  async run({ db, input: { id, year = Number(today().slice(0, 4)) } }) {
    const first = `${year}-01-01`;
    const last = [`${year}-12-31`, today()].sort()[0] ?? today();
    if (first > last) throw new Refusal('invalid', { fields: { year: ['day_too_far'] } });
    const { rows } = await db.execute<{
      id: string;
      code: string;
      nameEn: string;
      nameFr: string;
      facts: Facts[];
    }>(sql`
      select o.id, o.code, o.name_en as "nameEn", o.name_fr as "nameFr",
        (select coalesce(jsonb_agg(f.facts), '[]') from (${factsOf(id, first, last)}) f) as facts
      from operations o where o.id = ${id}::uuid`);
    const [found] = rows;
    if (!found) throw new Refusal('not_found');
    const { facts, ...operation } = found;
    const forms = facts.map((one) => {
      const answers = surveyOf(one, year);
      const missing = answers.filter((answer) => answer.missing).length;
      const structure = { id: one.id, nameEn: one.nameEn, nameFr: one.nameFr };
      return {
        structure,
        answers,
        answered: answers.filter(({ values }) => values.length > 0).length,
        missing,
      };
    });
    return { id, operation, year, asOf: last, forms };
  },
});
