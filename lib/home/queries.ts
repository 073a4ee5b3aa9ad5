import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '#lib/access/operation.ts';
import { Day, today } from '#lib/http/fields.ts';

/** An operation in reach with what a coordinator wants to know first. Money is USD, null where nothing is stated. */
export type OperationFigures = {
  id: string;
  code: string;
  nameEn: string;
  nameFr: string;
  countries: { id: string; m49: string }[];
  posts: number;
  covered: number;
  asked: string | null;
  received: string | null;
};

export type Coming = {
  date: string;
  kind: 'assignment_ends' | 'assignment_starts' | 'appeal_ends';
  id: string;
  role: string | null;
  label: string;
  labelFr: string;
};

export type Overview = {
  day: string;
  year: number | null;
  asOf: string | null;
  sources: string[];
  /** Over all operations, each appeal once, even where two operations share its countries. */
  asked: string | null;
  received: string | null;
  operations: OperationFigures[];
  coverage: { dedicated: number; double: number; surge: number; vacant: number };
  coming: Coming[];
};

/**
 * Posts that exist on the day, and by what share of a person each is held. Global posts belong to no operation and
 * count in the coverage only.
 */
const held = (day: string) => sql`
  select p.id, p.operation_id, coalesce(now.share, 4) as share
  from posts p left join (
    select a.post_id, min(case c.share when 'dedicated' then 1 when 'double' then 2 when 'surge' then 3 end) as share
    from assignments a join staffing_codes c on c.code = a.staffing_code and c.share <> 'vacant'
    where a.since <= ${day}::date and (a.until is null or a.until >= ${day}::date) group by 1
  ) now on now.post_id = p.id
  where p.since <= ${day}::date and (p.until is null or p.until >= ${day}::date)`;

/** Figures of the latest year that any appeal in reach states for mine action. */
const stated = sql`
  select f.appeal_id, f.requirements, f.funding, f.as_of, f.source, f.year
  from appeal_figures f
  where f.cluster_code = 'PRO-MIN' and f.gone_since is null
    and f.year = (select max(l.year) from appeal_figures l where l.cluster_code = 'PRO-MIN' and l.gone_since is null)`;

/**
 * An operation's own appeals are those whose countries all lie in it: a regional plan would be counted in each of
 * its countries, so it is counted in none.
 */
const own = sql`
  select covered.id, s.appeal_id, s.requirements, s.funding
  from (select operation_id as id, array_agg(country_id) as countries from operation_countries group by 1) covered
    join (select appeal_id, array_agg(country_id) as countries from appeal_countries group by 1) asked
      on asked.countries <@ covered.countries
    join stated s on s.appeal_id = asked.appeal_id`;

const coming = (day: string) => sql`
  select a.until as date, 'assignment_ends' as kind, p.id, p.role::text as role, s.name_en as label, s.name_fr as "labelFr"
  from assignments a join posts p on p.id = a.post_id join structures s on s.id = p.structure_id
  where a.until between ${day}::date and ${day}::date + 21
  union all
  select a.since, 'assignment_starts', p.id, p.role::text, s.name_en, s.name_fr
  from assignments a join posts p on p.id = a.post_id join structures s on s.id = p.structure_id
  where a.since between ${day}::date + 1 and ${day}::date + 21
  union all
  select e.ends_on, 'appeal_ends', e.id, null, e.name, e.name
  from appeals e where e.ends_on between ${day}::date and ${day}::date + 21 and e.gone_since is null
  order by 1, 2, 3 limit 8`;

/** The figures of the home page, in one statement, of what this actor reaches. */
export const getOverview = query({
  action: 'post.read',
  input: z.object({ asOf: Day.optional() }),
  async run({ db, input }): Promise<Overview> {
    const day = input.asOf ?? today();
    const { rows } = await db.execute<Omit<Overview, 'day'>>(sql`
      with held as materialized (${held(day)}), stated as materialized (${stated}), own as materialized (${own}),
        figures as (select id, sum(requirements) as asked, sum(funding) as received from own group by id),
        staffed as (select operation_id, count(*) as posts, count(*) filter (where share < 4) as covered
          from held group by 1),
        once as (select distinct appeal_id, requirements, funding from own),
        coming as (${coming(day)})
      select (select max(year) from stated) as year, (select max(as_of)::text from stated) as "asOf",
        array(select distinct source from stated order by 1 limit 3) as sources,
        (select sum(requirements)::text from once) as asked, (select sum(funding)::text from once) as received,
        (select jsonb_build_object('dedicated', count(*) filter (where share = 1), 'double', count(*) filter (where share = 2),
          'surge', count(*) filter (where share = 3), 'vacant', count(*) filter (where share = 4)) from held) as coverage,
        (select coalesce(jsonb_agg(to_jsonb(coming)), '[]') from coming) as coming,
        (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'nameEn', o.name_en, 'nameFr', o.name_fr,
            'countries', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'm49', c.m49) order by c.id), '[]')
              from operation_countries oc join countries c on c.id = oc.country_id where oc.operation_id = o.id),
            'posts', coalesce(s.posts, 0), 'covered', coalesce(s.covered, 0),
            'asked', f.asked::text, 'received', f.received::text) order by o.code), '[]')
          from operations o left join figures f on f.id = o.id left join staffed s on s.operation_id = o.id
          where o.since <= ${day}::date and (o.until is null or o.until >= ${day}::date)) as operations`);
    const [found] = rows;
    if (!found) throw new Error('the overview answered no row');
    return { day, ...found };
  },
});
