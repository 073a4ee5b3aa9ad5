import { type SQL, sql } from 'drizzle-orm';

/** An operation's activities with the names by which they are put together. */
export const activitiesOf = (id: string): SQL => sql`
  select a.*, coalesce(o.acronym, o.name_en, a.acronym, a.organisation_name) as who,
    coalesce(p.name, case when u.level = 1 then u.name end, a.admin1, u.name, a.pcode) as place,
    coalesce(case when u.level = 2 then u.name end, a.admin2) as place2, i.file_name as file
  from activities a
  left join organisations o on o.id = a.organisation_id
  left join admin_units u on u.pcode = a.unit_pcode
  left join admin_units p on p.pcode = u.parent_pcode
  left join imports i on i.id = a.import_id
  where a.operation_id = ${id}::uuid`;

/** The `chosen` activities put together under a name, at most so many groups, as JSON. */
export const groupsOf = (name: SQL, order: SQL, most: number): SQL => sql`(
  select coalesce(jsonb_agg(to_jsonb(g)), '[]') from (
    select ${name} as name, count(*)::int as rows,
      greatest(count(distinct k.who), max(k.organisation_count))::int as organisations, sum(k.reached)::int as reached
    from chosen k group by 1 order by ${order} limit ${most}) g)`;
