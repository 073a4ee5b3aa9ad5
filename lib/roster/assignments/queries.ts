import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { type Actor, can } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { namesShown, organisationJson } from '../names.ts';
import { allIn, patterns } from '../search.ts';
import { type Assignment, AssignmentFilter, AssignmentKey } from './schema.ts';
import { actionOf, assignmentState, assignmentStates, openMoves } from './workflow.ts';

type Row = Omit<z.input<typeof Assignment>, 'state' | 'moves'>;
type Filter = Omit<z.output<typeof AssignmentFilter>, 'limit' | 'cursor' | 'sort'>;

const columns = sql`a.id, a.operation_id as "operationId", a.post_id as "postId", h.id as "personId",
  a.organisation_id as "organisationId", a.staffing_code as "staffingCode", a.since, a.until,
  a.extended_from as "extendedFrom", case when h.id is not null then a.end_reason end as "endReason",
  a.handed_over_to_id as "handedOverToId", case when h.id is not null then a.note end as note, a.sharing, a.version,
  c.share, ${organisationJson('ho')} as organisation,
  case when h.id is not null then jsonb_build_object('id', h.id, 'givenName', h.given_name,
    'familyName', h.family_name) end as person,
  case when o.id is not null then jsonb_build_object('id', o.id, 'code', o.code, 'nameEn', o.name_en,
    'nameFr', o.name_fr) end as operation,
  jsonb_build_object('id', p.id, 'role', p.role, 'titleEn', p.title_en, 'titleFr', p.title_fr, 'since', p.since,
    'until', p.until, 'structure', jsonb_build_object('id', s.id, 'nameEn', s.name_en, 'nameFr', s.name_fr)) as post`;

/** Assignments with all that rows name of them; nobody where names are hidden. */
export const assignmentsFrom = sql`from assignments a
  join staffing_codes c on c.code = a.staffing_code
  join posts p on p.id = a.post_id
  join structures s on s.id = p.structure_id
  left join operations o on o.id = a.operation_id
  left join people h on h.id = a.person_id and ${namesShown(sql`a.operation_id`)}
  left join organisations ho on ho.id = coalesce(a.organisation_id, h.organisation_id)`;

const states: Record<NonNullable<Filter['state']>, (day: string) => SQL> = {
  planned: (day) => sql`a.since > ${day}::date`,
  active: (day) => sql`${holding(day)} and a.extended_from is null`,
  extended: (day) => sql`${holding(day)} and a.extended_from is not null`,
  ended: (day) => sql`a.until < ${day}::date and a.handed_over_to_id is null`,
  handed_over: (day) => sql`a.until < ${day}::date and a.handed_over_to_id is not null`,
};
const holding = (day: string) =>
  sql`a.since <= ${day}::date and (a.until is null or a.until >= ${day}::date)`;

/** The same states as in workflow.ts, for a whole list at once. */
export const stateOn = (day: string) =>
  sql`case ${sql.join(
    assignmentStates.map((state) => sql`when ${states[state](day)} then ${sql.raw(`'${state}'`)}`),
    sql` `,
  )} end`;

export function wantedAssignments(
  { q, operation, country, structure, role, post, person, organisation, state }: Filter,
  day: string,
): SQL {
  const parts = [
    operation && sql`a.operation_id = ${operation}`,
    country &&
      sql`a.operation_id in (select oc.operation_id from operation_countries oc where oc.country_id = ${country})`,
    structure && sql`p.structure_id = ${structure}`,
    role && sql`p.role = ${role}`,
    post && sql`a.post_id = ${post}`,
    person && sql`h.id = ${person}`,
    organisation && sql`ho.id = ${organisation}`,
    state && states[state](day),
    q &&
      allIn(
        sql`concat_ws(' ', h.search, ho.search, s.search, app.fold(concat_ws(' ', o.code, o.name_en, o.name_fr)))`,
        patterns(q),
      ),
  ].filter((part): part is SQL => Boolean(part));
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`;
}

/** With the state of the day, and the moves that both the state and the actor's grants leave open. */
const asOn =
  (actor: Actor, day: string) =>
  <R extends Row>(row: R) => ({
    ...row,
    state: assignmentState(row, day),
    moves: openMoves(row, day).filter((move) => can(actor, actionOf(move), row.operationId)),
  });

export const listAssignments = query({
  action: 'assignment.read',
  input: AssignmentFilter,
  async run({ db, actor, input }) {
    const day = input.asOf ?? today();
    const place = seek(
      input,
      {
        since: { by: sql`a.since`, type: 'date' },
        until: { by: sql`coalesce(a.until, 'infinity'::date)`, type: 'date' },
      },
      sql`a.id`,
    );
    const where = wantedAssignments(input, day);
    const { rows } = await db.execute<Row & { cursorKey: string; total: number }>(sql`
      select ${columns}, ${place.key} as "cursorKey", (select count(*)::int ${assignmentsFrom} where ${where}) as total
      ${assignmentsFrom} where ${where} and ${place.where ?? sql`true`}
      order by ${sql.join([...place.orderBy], sql`, `)} limit ${place.limit}`);
    return place.page(rows.map(asOn(actor, day)), rows[0]?.total ?? 0);
  },
});

export const getAssignment = query({
  action: 'assignment.read',
  input: AssignmentKey,
  async run({ db, actor, input: { id, asOf } }) {
    const { rows } = await db.execute<Row>(sql`select ${columns} ${assignmentsFrom} where a.id = ${id}`);
    const [row] = rows;
    if (!row) throw new Refusal('not_found');
    return asOn(actor, asOf ?? today())(row);
  },
});
