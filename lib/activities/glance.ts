import { type SQL, sql } from 'drizzle-orm';
import { activitiesOf, groupsOf } from './grouped.ts';

/**
 * What an operation's 5W comes to, up to a day, as one value of JSON for its own page: who and what does most, each
 * place, the last year by month. Null where no file told anything.
 */
export const glanceOf = (id: string, day: string): SQL => sql`(
  with known as materialized (${activitiesOf(id)}),
    chosen as materialized (select * from known where month is null or month <= ${day}::date)
  select jsonb_build_object('rows', count(*), 'organisations', count(distinct k.who), 'places', count(distinct k.place),
    'activities', count(distinct k.activity), 'reached', sum(k.reached), 'since', min(k.month), 'until', max(k.month),
    'fileOn', max(k.updated_at)::date,
    'by', jsonb_build_object('organisation', ${groupsOf(sql`k.who`, sql`1 is null, 4 desc nulls last, 2 desc, 1`, 5)},
      'activity', ${groupsOf(sql`k.activity`, sql`1 is null, 2 desc, 1`, 5)},
      'place', ${groupsOf(sql`k.place`, sql`2 desc, 4 desc nulls last, 1`, 24)},
      'month', (select coalesce(jsonb_agg(m order by m ->> 'name'), '[]') from jsonb_array_elements(
        ${groupsOf(sql`to_char(k.month, 'YYYY-MM')`, sql`1 desc nulls last`, 12)}) m where m ->> 'name' is not null)))
  from chosen k having count(*) > 0)`;
