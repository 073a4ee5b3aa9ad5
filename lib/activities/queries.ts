import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { fetched } from '#db/bulk.ts';
import type { Db } from '#db/index.ts';
import { query, stream } from '#lib/access/operation.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { activitiesOf, groupsOf } from './grouped.ts';
import { type Activity, ActivityChoice, ActivityFilter, type ActivitySummary } from './schema.ts';

type Choice = z.output<typeof ActivityChoice>;
type Row = z.input<typeof Activity>;

const wanted = ({ organisation, place, activity, month }: Choice): SQL =>
  sql.join(
    [
      sql`true`,
      ...(organisation ? [sql`k.who = ${organisation}`] : []),
      ...(place ? [sql`k.place = ${place}`] : []),
      ...(activity ? [sql`k.activity = ${activity}`] : []),
      ...(month ? [sql`k.month = ${`${month}-01`}::date`] : []),
    ],
    sql` and `,
  );

const item = sql`k.id, k.who as organisation, k.organisation_id as "organisationId",
  k.organisation_name as "organisationName", k.partner_name as "partnerName", k.activity, k.cluster, k.basis, k.place,
  k.place2, k.admin3 as place3, k.pcode, k.unit_pcode as "unitPcode", k.month, k.since, k.until, k.women, k.men, k.girls,
  k.boys, k.reached, k.organisation_count as "organisationCount", trim_scale(k.quantity)::text as quantity, k.unit,
  k.status, k.file, k.sheet, k.line`;

const sorts = {
  month: { by: sql`coalesce(k.month, '-infinity')`, type: 'date' },
  organisation: { by: sql`coalesce(app.fold(k.who), '')` },
  place: { by: sql`coalesce(app.fold(k.place), '')` },
  reached: { by: sql`coalesce(k.reached, -1)`, type: 'int' },
};

/** An operation elsewhere is as if it were not there, and not one without activities. */
async function requireOperation(db: Db, id: string) {
  const { rows } = await db.execute(sql`select from operations where id = ${id}::uuid`);
  if (rows.length === 0) throw new Refusal('not_found');
}

/** Who does what, where, when and for whom in an operation, row by row. */
export const listActivities = query({
  action: 'activity.read',
  input: ActivityFilter,
  async run({ db, input: { limit, sort, cursor, ...choice } }) {
    const place = seek({ limit, sort, cursor }, sorts, sql`k.id`);
    const { rows } = await db.execute<Row & { cursorKey: string; total: number }>(sql`
      with known as materialized (${activitiesOf(choice.id)}), chosen as (select * from known k where ${wanted(choice)})
      select ${item}, ${place.key} as "cursorKey", (select count(*)::int from chosen) as total
      from chosen k where ${place.where ?? sql`true`}
      order by ${sql.join([...place.orderBy], sql`, `)} limit ${place.limit}`);
    if (rows.length === 0) await requireOperation(db, choice.id);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

/** So many of each are named; the list has the rest. */
const most = 40;

/** An operation's activities put together by organisation, place, activity and month. */
export const getActivitySummary = query({
  action: 'activity.read',
  input: ActivityChoice,
  async run({ db, input }) {
    const sum = (column: string) => sql`(select sum(${sql.identifier(column)})::int from chosen)`;
    const { rows } = await db.execute<z.input<typeof ActivitySummary>>(sql`
      with known as materialized (${activitiesOf(input.id)}),
        chosen as materialized (select * from known k where ${wanted(input)})
      select o.id, o.code, o.name_en as "nameEn", o.name_fr as "nameFr", (select count(*)::int from chosen) as rows,
        (select count(distinct who)::int from chosen) as organisations,
        (select count(distinct place)::int from chosen) as places,
        ${sum('reached')} as reached, ${sum('women')} as women, ${sum('men')} as men, ${sum('girls')} as girls,
        ${sum('boys')} as boys, (select min(month) from chosen) as since, (select max(month) from chosen) as until,
        jsonb_build_object('organisation', ${groupsOf(sql`k.who`, sql`2 desc, 1`, most)},
          'place', ${groupsOf(sql`k.place`, sql`2 desc, 4 desc nulls last, 1`, most)},
          'activity', ${groupsOf(sql`k.activity`, sql`2 desc, 1`, most)},
          'month', ${groupsOf(sql`to_char(k.month, 'YYYY-MM')`, sql`1 desc nulls last`, most)}) as by
      from operations o where o.id = ${input.id}::uuid`);
    if (!rows[0]) throw new Refusal('not_found');
    return rows[0];
  },
});

export const exportActivities = stream({
  action: 'activity.export',
  input: ActivityChoice,
  requires: ({ db, input: { id } }) => requireOperation(db, id),
  records: ({ input }) => ({
    subjectType: 'activity',
    subjectId: null,
    operationId: input.id,
    after: { filter: input },
  }),
  rows: ({ db, input }) =>
    fetched<Row>(
      db,
      sql`select ${item} from (${activitiesOf(input.id)}) k where ${wanted(input)} order by k.month nulls last, k.who, k.id`,
    ),
});
