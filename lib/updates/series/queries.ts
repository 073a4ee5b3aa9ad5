import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { fetched } from '#db/bulk.ts';
import type { Db } from '#db/index.ts';
import { query, stream } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Chosen, lineShown, lines, pointsOf, sectionPlace } from './lines.ts';
import { type Series, SeriesFilter, type SeriesList } from './schema.ts';
import { spanOf } from './span.ts';

type Filter = z.output<typeof SeriesFilter>;
type Found = Omit<z.output<typeof SeriesList>, 'items' | 'next' | 'previous' | 'from'> & {
  items: (Series & { cursorKey: string })[];
  known: boolean;
};

/** An operation elsewhere is as if it were not there, and not one without figures. */
async function requireOperation(db: Db, operation: string | undefined) {
  if (!operation) return;
  const { rows } = await db.execute(sql`select from operations where id = ${operation}::uuid`);
  if (rows.length === 0) throw new Refusal('not_found');
}

/** Which lines; one operation has a line for every indicator. Without one, the view by indicator has none. */
function chosenBy({ view, indicator, operation, by, rhythm, group, from, to }: Filter): Chosen {
  const every = view === 'indicators';
  return {
    ...{ rhythm, operation, by, group },
    ...spanOf({ rhythm, from, to }, today()),
    indicators: every
      ? sql`${operation ? sql`true` : sql`false`} and ${group ? sql`${group} = any (i.groups)` : sql`true`}`
      : sql`i.code = ${indicator}`,
  };
}

const named = (table: string) =>
  sql.raw(`jsonb_build_object('id', ${table}.id, 'nameEn', ${table}.name_en, 'nameFr', ${table}.name_fr)`);

/**
 * Figures over time, line by line: one page of small multiples with every period that was asked. What was left blank,
 * skipped or never sent has no value: it is not zero.
 */
export const listSeries = query({
  action: 'update.read',
  input: SeriesFilter,
  async run({ db, input }) {
    const chosen = chosenBy(input);
    await requireOperation(db, input.operation);
    const place = seek(
      { limit: input.limit, sort: 'place', cursor: input.cursor },
      { place: { by: sql`l.place` } },
      sql`l.id`,
      'text',
    );
    const { rows } = await db.execute<Found>(sql`
      with ${lines(chosen)},
      page as (select l.*, ${place.key} as "cursorKey", row_number() over (order by ${sql.join([...place.orderBy], sql`, `)}) as n
        from lines l where ${place.where ?? sql`true`} order by n limit ${place.limit}),
      points as (${pointsOf('page', chosen)})
      select (select coalesce(jsonb_agg(to_jsonb(shown) - 'n' order by n), '[]') from (
          select ${lineShown}, p.n, p."cursorKey" from page p join indicators i on i.code = p.indicator) shown) as items,
        (select count(*)::int from lines) as total, (select max(submitted_at) from points) as "lastSent",
        ${chosen.since}::text as since, ${chosen.until}::text as until,
        (select coalesce(jsonb_agg(${named('o')} || jsonb_build_object('code', o.code) order by o.code), '[]') from operations o
          where exists (select from reporting_schedules s where s.operation_id = o.id)) as operations,
        (select jsonb_agg(jsonb_build_object('code', i.code, 'section', i.section, 'nameEn', i.name_en, 'nameFr', i.name_fr)
          order by ${sectionPlace}, i.position) from indicators i) as indicators,
        (select coalesce(jsonb_agg(distinct s.rhythm), '[]') from reporting_schedules s where s.rhythm <> 'one_off') as rhythms`);
    const [found] = rows;
    if (!found) throw new Error('the series answered no row');
    const { items, total, ...rest } = found;
    return { ...rest, ...place.page(items, total) };
  },
});

export type SeriesScreen = Awaited<ReturnType<typeof listSeries>>;

export type SeriesFileRow = {
  operation: string | null;
  structure: string | null;
  code: string;
  since: string;
  until: string;
  rhythm: string;
  indicator: string;
  unit: string;
  group: string | null;
  value: string | null;
  blank: number;
  was: string | null;
  status: string;
  sent: string | null;
};

/** Every figure of the same lines, period by period; blank cells are what is not known. */
export const exportSeries = stream({
  action: 'update.export',
  input: SeriesFilter,
  requires: ({ db, input }) => requireOperation(db, input.operation),
  records: ({ input: { cursor: _, limit: __, ...filter } }) => ({
    subjectType: 'update',
    subjectId: null,
    operationId: filter.operation ?? null,
    after: { filter },
  }),
  rows({ db, input }) {
    const chosen = chosenBy(input);
    return fetched<SeriesFileRow>(
      db,
      sql`with ${lines(chosen)}, points as (${pointsOf('lines', chosen)})
        select o.code as operation, st.name_en as structure, s.code, s.since::text, s.until::text, ${input.rhythm}::text as rhythm,
          i.code as indicator, i.unit, ${input.group ?? null}::text as "group", trim_scale(s.value)::text as value, s.blank,
          case when s.corrected then trim_scale(s.was)::text end as was, s.status, s.submitted_at::text as sent
        from points s join lines l on l.id = s.line join indicators i on i.code = l.indicator
        left join operations o on o.id = l.operation_id left join structures st on st.id = l.structure_id
        order by l.place, l.id, s.since`,
    );
  },
});
