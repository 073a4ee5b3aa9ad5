import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#db/index.ts';
import type { FigureOut } from './schema.ts';

type Told = { indicator: string; sums: 'people' | 'area'; words: string[] };

/**
 * Which rows of a 5W tell an indicator: words of their activity as files write it, without case and accents. What has
 * words of two tells none: nobody knows how much of it belongs to which. Sessions, items and casualties are in no 5W.
 */
const told: Told[] = [
  {
    indicator: 'eore_people',
    sums: 'people',
    words: ['eore', 'eree', 'mre', 'risk education', 'education aux? risques?', 'educacion en (el )?riesgo'],
  },
  {
    indicator: 'victim_assistance_people',
    sums: 'people',
    words: ['victim assistance', 'assistance aux victimes', 'asistencia a (las )?victimas'],
  },
  { indicator: 'survey_area', sums: 'area', words: ['survey', 'enquetes?', 'estudio (no )?tecnico'] },
  {
    indicator: 'clearance_area',
    sums: 'area',
    words: ['clearance', 'demining', 'depollution', 'deminage', 'desminado', 'despeje'],
  },
];

const meanings = JSON.stringify(
  told.map(({ words, ...rest }) => ({ ...rest, words: `\\m(${words.join('|')})\\M` })),
);
const squareMetres = 'm2, m², sqm, sq m, square metres, square meters, metres carres, metros cuadrados'.split(
  ', ',
);

type Period = { operationId: string | null; structure: object | null; since: string; until: string };

/** From the first day of a month to the last of one: a 5W tells of months, and none of their weeks. */
const ofMonths = ({ since, until }: Period) => {
  const next = new Date(Date.parse(`${until}T00:00:00Z`) + 86_400_000);
  return since.endsWith('-01') && next.getUTCDate() === 1;
};

/** What an operation's 5W says of the figures of this period; a blank there is no figure here. */
export async function offeredFigures(db: Db, period: Period): Promise<z.output<typeof FigureOut>[]> {
  // The rows are the whole operation's: how many of them are one hub's is not said.
  if (!period.operationId || period.structure || !ofMonths(period)) return [];
  const { rows } = await db.execute<z.output<typeof FigureOut>>(sql`
    with rows as (
      select a.*, (select array_agg(t.indicator) from jsonb_to_recordset(${meanings}::jsonb) t (indicator text, words text)
        where app.fold(a.activity) ~ t.words) as means
      from activities a
      where a.operation_id = ${period.operationId}::uuid and a.month between ${period.since}::date and ${period.until}::date
    ), meant as (
      select r.*, t.indicator, t.sums from rows r
      join jsonb_to_recordset(${meanings}::jsonb) t (indicator text, sums text) on r.means = array[t.indicator]
    ), figures as (
      select indicator, kind as "group", sum(people)::numeric as value
      from meant cross join lateral (values ('women', women), ('men', men), ('girls', girls), ('boys', boys)) g (kind, people)
      where sums = 'people' group by 1, 2
      union all
      select indicator, null, round(sum(quantity)) from meant
      where sums = 'area' and app.fold(unit) = any (${sql.param(squareMetres)}::text[]) group by 1
      union all
      select 'organisations_active', null, count(distinct coalesce(organisation_id::text, app.fold(organisation_name)))
      from rows having bool_and(organisation_name is not null)
    )
    select indicator, "group", value::text as value from figures where value is not null order by 1, 2`);
  return rows;
}
