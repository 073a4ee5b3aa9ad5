import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { fetched } from '#db/bulk.ts';
import type { Db } from '#db/index.ts';
import { query, stream } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { monthStart } from '#lib/roster/dates.ts';
import { type Lateness, LatenessFilter, type LatenessList } from './schema.ts';

type Filter = z.output<typeof LatenessFilter>;
type Found = Omit<z.output<typeof LatenessList>, 'items' | 'next' | 'previous' | 'from'> & {
  items: (Lateness & { cursorKey: string })[];
};

/** An operation elsewhere is as if it were not there, and not one that is never late. */
async function requireOperation(db: Db, operation: string | undefined) {
  if (!operation) return;
  const { rows } = await db.execute(sql`select from operations where id = ${operation}::uuid`);
  if (rows.length === 0) throw new Refusal('not_found');
}

/** Twelve months, the one that runs among them. */
const firstMonth = (day: string) => monthStart(day, -11);

/**
 * Every update that was asked in twelve months and the day it first came: a correction, or another round after it was
 * sent back, makes nobody late. A structure's stand apart from its operation's.
 */
const asked = ({ operation, rhythm, by }: Filter, day: string): SQL => sql`
  asked as materialized (
    select coalesce(u.operation_id::text, '-') || coalesce('/' || u.structure_id, '') || '/' || u.rhythm as line,
      u.id, u.code, u.operation_id, u.structure_id, u.rhythm, u.since, u.until, u.due_on, u.status, came.day as came
    from updates u
    left join lateral (select (min(m.at) at time zone 'UTC')::date as day from update_moves m
      where m.update_id = u.id and m.move in ('submit', 'skip')) came on true
    where u.until >= ${firstMonth(day)}::date and u.since <= ${day}::date
      and ${operation ? sql`u.operation_id = ${operation}::uuid` : sql`true`}
      and ${rhythm ? sql`u.rhythm = ${rhythm}` : sql`true`}
      and (${by === 'structure' ? sql`true` : sql`u.structure_id is null`} or coalesce(u.operation_id::text, '') not in (
        select coalesce(w.operation_id::text, '') from reporting_schedules w where w.structure_id is null))
  )`;

/** What the lines come to. What is not due yet and has not come is not judged. */
const judged = (day: string): SQL => sql`
  gaps as (select line, coalesce(lead(came) over (partition by line order by came), ${day}::date) - came as days
    from asked where came is not null),
  silences as (select line, max(days) as days from gaps group by 1),
  sums as (
    select a.line as id, a.operation_id, a.structure_id, a.rhythm,
      count(*) filter (where a.came is not null or a.due_on < ${day}::date)::int as judged,
      count(*) filter (where a.came <= a.due_on)::int as on_time,
      count(*) filter (where a.status = 'overdue')::int as overdue,
      percentile_cont(0.5) within group (order by a.came - a.due_on) filter (where a.came is not null) as median,
      coalesce(min(s.days), case when min(a.until) < ${day}::date then ${day}::date - min(a.until) end) as silence,
      array_agg(distinct a.status) as statuses
    from asked a left join silences s on s.line = a.line group by 1, 2, 3, 4
  )`;

const sorts: Record<string, { by: SQL; type?: string }> = {
  operation: { by: sql`coalesce(o.code, '') || ' ' || coalesce(st.name_en, '') || ' ' || l.rhythm` },
  late: { by: sql`coalesce(l.median, -10000)`, type: 'float8' },
  onTime: { by: sql`coalesce(l.on_time::float8 / nullif(l.judged, 0), 2)`, type: 'float8' },
  silence: { by: sql`coalesce(l.silence, -1)`, type: 'int' },
  overdue: { by: sql`l.overdue`, type: 'int' },
};

const named = (table: string) =>
  sql.raw(`jsonb_build_object('id', ${table}.id, 'nameEn', ${table}.name_en, 'nameFr', ${table}.name_fr)`);

/** Gaps and lateness over the last twelve months, by who reports and in which rhythm. */
export const listLateness = query({
  action: 'update.read',
  input: LatenessFilter,
  async run({ db, input }) {
    const { limit, sort, cursor, status } = input;
    await requireOperation(db, input.operation);
    const day = today();
    const place = seek({ limit, sort, cursor }, sorts, sql`l.id`, 'text');
    const order = sql.join([...place.orderBy], sql`, `);
    const wanted = status ? sql`${status} = any (l.statuses::text[])` : sql`true`;
    const { rows } = await db.execute<Found>(sql`
      with ${asked(input, day)}, ${judged(day)},
      page as (select l.*, ${place.key} as "cursorKey", row_number() over (order by ${order}) as n,
          case when o.id is not null then ${named('o')} || jsonb_build_object('code', o.code) end as operation,
          case when st.id is not null then ${named('st')} end as structure
        from sums l left join operations o on o.id = l.operation_id left join structures st on st.id = l.structure_id
        where ${wanted} and ${place.where ?? sql`true`} order by n limit ${place.limit})
      select (select coalesce(jsonb_agg(to_jsonb(shown) - 'n' order by n), '[]') from (
          select p.id, p.n, p."cursorKey", p.operation, p.structure, p.rhythm, p.judged, p.on_time as "onTime", p.overdue,
            p.median as "medianDaysLate", p.silence as "longestSilence",
            (select jsonb_agg(jsonb_build_object('id', a.id, 'code', a.code, 'since', a.since, 'until', a.until,
              'dueOn', a.due_on, 'status', a.status, 'cameOn', a.came) order by a.since, a.id)
              from asked a where a.line = p.id) as periods
          from page p) shown) as items,
        (select count(*)::int from sums l where ${wanted}) as total, ${firstMonth(day)}::text as since,
        (select coalesce(jsonb_agg(${named('o')} || jsonb_build_object('code', o.code) order by o.code), '[]') from operations o
          where exists (select from reporting_schedules s where s.operation_id = o.id)) as operations`);
    const [found] = rows;
    if (!found) throw new Error('the list answered no row');
    const { items, total, ...rest } = found;
    return { ...rest, ...place.page(items, total) };
  },
});

export type LatenessScreen = Awaited<ReturnType<typeof listLateness>>;

export type LatenessFileRow = {
  operation: string | null;
  structure: string | null;
  code: string;
  rhythm: string;
  since: string;
  until: string;
  due: string;
  status: string;
  came: string | null;
  late: number | null;
};

/** The same updates one by one, with the days that each came late. */
export const exportLateness = stream({
  action: 'update.export',
  input: LatenessFilter,
  requires: ({ db, input }) => requireOperation(db, input.operation),
  records: ({ input: { cursor: _, limit: __, sort: ___, ...filter } }) => ({
    subjectType: 'update',
    subjectId: null,
    operationId: filter.operation ?? null,
    after: { filter },
  }),
  rows: ({ db, input }) =>
    fetched<LatenessFileRow>(
      db,
      sql`with ${asked(input, today())}
        select o.code as operation, st.name_en as structure, a.code, a.rhythm, a.since::text, a.until::text, a.due_on::text as due,
          a.status, a.came::text as came, a.came - a.due_on as late
        from asked a left join operations o on o.id = a.operation_id left join structures st on st.id = a.structure_id
        where ${input.status ? sql`a.status = ${input.status}` : sql`true`}
        order by o.code, st.name_en, a.rhythm, a.since, a.id`,
    ),
});
