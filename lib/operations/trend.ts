import { type SQL, sql } from 'drizzle-orm';
import { lineShown, lines, pointsOf } from '#lib/updates/series/lines.ts';
import { spanOf } from '#lib/updates/series/span.ts';

/** How an operation as a whole reports now: what began last, and is no one-off call. */
const rhythmOf = (id: string): SQL => sql`(select s.rhythm from reporting_schedules s
  where s.operation_id = ${id}::uuid and s.structure_id is null and s.rhythm <> 'one_off' order by s.since desc, s.id limit 1)`;

/** The first four indicators that have two figures or more in the year up to a day, as one value of JSON. */
export function trendOf(id: string, day: string, readable: boolean): SQL {
  if (!readable) return sql`null::jsonb`;
  const span = spanOf({ rhythm: 'monthly' }, day);
  const chosen = {
    ...span,
    rhythm: rhythmOf(id),
    operation: id,
    by: 'operation' as const,
    indicators: sql`true`,
  };
  return sql`(with ${lines(chosen)}, points as (${pointsOf('lines', {})}),
    page as (select l.* from lines l where l.structure_id is null
      and (select count(value) from points s where s.line = l.id) > 1 order by l.place limit 4)
    select jsonb_build_object('rhythm', ${rhythmOf(id)}, 'since', ${span.since}::text, 'until', ${span.until}::text,
      'lines', jsonb_agg(to_jsonb(shown) - 'place' order by place))
    from (select ${lineShown}, p.place from page p join indicators i on i.code = p.indicator) shown having count(*) > 0)`;
}
