import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import type { DigestFigure } from './edition.ts';

/** Of these the last report of a period counts: an organisation that is active in two months is one. */
const standing = sql`('organisations_active')`;

type Counted = { figures: DigestFigure[]; reporting: { updates: number; operations: number } };

/**
 * The sums over the updates whose figures were picked, each version as it was picked. What was left blank is in no sum
 * and is not zero: each sum says of how many operations it is, and of which days.
 */
export async function figuresOf(db: Db, digestId: string): Promise<Counted> {
  const { rows } = await db.execute<Counted>(sql`
    with picked as (
      select i.update_id, i.number, u.schedule_id, u.since, u.until, coalesce(u.operation_id::text, '') as place
      from digest_items i join updates u on u.id = i.update_id
      where i.digest_id = ${digestId}::uuid and i.step = 'figures'
    ), known as (
      select f.indicator_code as code, f."group", f.value, p.place, p.since, p.until,
        rank() over (partition by f.indicator_code, p.schedule_id order by p.until desc) as age
      from picked p join update_figures f on f.update_id = p.update_id and f.number = p.number
    ), counted as (
      select * from known where age = 1 or code not in ${standing}
    ), summed as (
      select i.code, i.section, i.name_en as "nameEn", i.name_fr as "nameFr", i.unit, i.source, i.position,
        (select sum(value)::text from counted c where c.code = i.code) as total,
        (select coalesce(jsonb_agg(jsonb_build_object('group', "group", 'value', value::text)
            order by array_position(i.groups, "group")), '[]')
          from (select "group", sum(value) as value from counted c where c.code = i.code and "group" <> '' group by 1) g) as groups,
        (select count(distinct place)::int from counted c where c.code = i.code) as operations,
        (select min(since) from counted c where c.code = i.code) as since,
        (select max(until) from counted c where c.code = i.code) as until
      from indicators i where i.code in (select code from counted)
    )
    select (select coalesce(jsonb_agg(to_jsonb(s) - 'position'
          order by array_position(array['eore', 'land_release', 'casualties', 'victim_assistance', 'coordination'], s.section),
            s.position), '[]') from summed s) as figures,
      (select jsonb_build_object('updates', count(*), 'operations', count(distinct place)) from picked) as reporting`);
  const [counted] = rows;
  if (!counted) throw new Error('the sums answered no row');
  return counted;
}
