import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { UpdateStep } from '#db/enums.ts';
import { type Actor, can, reach } from '#lib/access/actor.ts';
import { namesOf } from '#lib/access/names.ts';
import { query } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { offeredFigures } from './offered.ts';
import { mayOfQuestions } from './questions/may.ts';
import { type Update, UpdateFilter, type UpdateRow } from './schema.ts';
import { contentsOf, gapsIn } from './sections.ts';
import { openMoves } from './workflow.ts';

type Row = z.output<typeof UpdateRow>;
type Whole = z.output<typeof Update>;
type Filter = Partial<Omit<z.output<typeof UpdateFilter>, 'limit' | 'sort' | 'cursor'>>;

const named = (table: string) =>
  sql.raw(`jsonb_build_object('id', ${table}.id, 'nameEn', ${table}.name_en, 'nameFr', ${table}.name_fr)`);

/** Operations have no Arabic name of their own: one that is called after its one country has the country's. */
const operationNamed = sql`${named('o')} || jsonb_build_object('code', o.code, 'nameAr', (
  select min(c.name_ar) from operation_countries oc join countries c on c.id = oc.country_id
  where oc.operation_id = o.id having count(*) = 1 and min(c.name_en) = o.name_en))`;

const columns = sql`u.id, u.code, u.rhythm, u.since, u.until, u.due_on as "dueOn", u.status,
  u.status_since as "statusSince", u.submitted_version as "submittedVersion", u.submitted_at as "submittedAt", u.version,
  case when o.id is not null then ${operationNamed} end as operation,
  case when st.id is not null then ${named('st')} end as structure,
  case when u.status not in ('submitted', 'acknowledged', 'skipped') then null
    when exists (select from update_sections s left join update_versions v
      on v.update_id = u.id and v.number = u.submitted_version where s.update_id = u.id and s.written_at > u.status_since
        and s.written_at > coalesce(u.submitted_at, u.status_since) and s.content is distinct from v.content -> s.step::text) then 'written'
    when u.status = 'submitted' and exists (select from update_versions v where v.update_id = u.id
      and v.number = u.submitted_version and v.reason is not null) then 'sent' end as correction,
  case when u.status = 'submitted' then (select q.state from update_questions q where q.update_id = u.id
    and q.state in ('open', 'answered') order by q.asked_at desc limit 1) end as question`;

const joins = sql`from updates u left join operations o on o.id = u.operation_id
  left join structures st on st.id = u.structure_id`;

/** What each sort compares. */
const sorts: Record<string, { by: SQL; type?: string }> = {
  due: { by: sql`u.due_on`, type: 'date' },
  period: { by: sql`u.until`, type: 'date' },
  operation: { by: sql`coalesce(o.code, '')` },
  since: { by: sql`u.status_since`, type: 'timestamptz' },
};

/** Where this actor writes updates: what is theirs to do is not what they may read. */
function writtenBy(actor: Actor): SQL {
  const places = Object.keys(reach(actor, 'update.write')).filter((place) => place !== '^');
  if (places.includes('*')) return sql`true`;
  if (places.length === 0) return sql`false`;
  return sql`u.operation_id in (${sql.join(
    places.map((place) => sql`${place}::uuid`),
    sql`, `,
  )})`;
}

/** A question of Geneva waits for its answer. */
const asked = sql`u.id in (select q.update_id from update_questions q where q.state = 'open')`;

const queued = (actor: Actor, queue: Filter['queue']): SQL[] =>
  queue
    ? [
        {
          mine: sql`(u.status in ('due', 'overdue', 'sent_back') or ${asked}) and ${writtenBy(actor)}`,
          inbox: sql`u.status = 'submitted'`,
          late: sql`u.status = 'overdue'`,
        }[queue],
      ]
    : [];

function conditions(actor: Actor, { operation, status = [], queue, month }: Filter): SQL {
  const list = sql.join(
    status.map((it) => sql`${it}`),
    sql`, `,
  );
  return sql.join(
    [
      sql`true`,
      ...(operation ? [sql`u.operation_id = ${operation}::uuid`] : []),
      ...(status.length > 0 ? [sql`u.status in (${list})`] : []),
      ...(month
        ? [sql`u.since < ${`${month}-01`}::date + interval '1 month'`, sql`u.until >= ${`${month}-01`}::date`]
        : []),
      ...queued(actor, queue),
    ],
    sql` and `,
  );
}

type Listed = {
  items: (Row & { cursorKey: string })[];
  counts: { status: Row['status']; count: number }[];
  total: number;
  operations: { id: string; code: string; nameEn: string; nameFr: string; nameAr: string | null }[];
  mine: number;
  inbox: number;
  late: number;
};

/** How many wait for this actor's words, and how many for Geneva's answer. */
export const countUpdates = query({
  action: 'update.read',
  input: z.object({}),
  async run({ db, actor }) {
    const waiting = (queue: 'mine' | 'inbox') =>
      sql`count(*) filter (where ${conditions(actor, { queue })})::int`;
    const { rows } = await db.execute<{ mine: number; inbox: number }>(
      sql`select ${waiting('mine')} as mine, ${waiting('inbox')} as inbox from updates u`,
    );
    return rows[0] ?? { mine: 0, inbox: 0 };
  },
});

/**
 * Updates, how many stand in each status and queue, and the operations that there are any of, in one statement. Only the
 * rows of the page are described, and all that is counted is counted in one pass: under row-level security no index
 * finds a status, whose comparison may look before the policy does.
 */
export const listUpdates = query({
  action: 'update.read',
  input: UpdateFilter,
  async run({ db, actor, input: { limit, sort, cursor, ...filter } }) {
    const place = seek({ limit, sort, cursor }, sorts, sql`u.id`);
    const wanted = conditions(actor, filter);
    const { status: _, ...others } = filter;
    const counted = (condition: SQL) => sql`count(*) filter (where ${condition})::int`;
    const queue = (which: 'mine' | 'inbox' | 'late') => counted(conditions(actor, { queue: which }));
    const sum = (column: string) =>
      sql`(select coalesce(sum(${sql.identifier(column)}), 0)::int from tally) as ${sql.identifier(column)}`;
    const { rows } = await db.execute<Listed>(sql`
      with page as (
        select id, "cursorKey", row_number() over () as n from (
          select u.id, ${place.key} as "cursorKey" ${joins} where ${wanted} and ${place.where ?? sql`true`}
          order by ${sql.join([...place.orderBy], sql`, `)} limit ${place.limit}) first
      ),
      tally as materialized (select u.status, ${counted(conditions(actor, others))} as narrowed, ${counted(wanted)} as total,
        ${queue('mine')} as mine, ${queue('inbox')} as inbox, ${queue('late')} as late from updates u group by 1)
      select (select coalesce(jsonb_agg(to_jsonb(shown) - 'n' order by n), '[]') from (
          select ${columns}, page."cursorKey", page.n ${joins} join page on page.id = u.id) shown) as items,
        (select coalesce(jsonb_agg(jsonb_build_object('status', status, 'count', narrowed) order by status), '[]')
          from tally where narrowed > 0) as counts,
        (select coalesce(jsonb_agg(distinct ${operationNamed}), '[]')
          from operations o where exists (select from updates u where u.operation_id = o.id)) as operations,
        ${sum('total')}, ${sum('mine')}, ${sum('inbox')}, ${sum('late')}`);
    const [found] = rows;
    if (!found) throw new Error('the list answered no row');
    const { items, counts, total, operations, mine, inbox, late } = found;
    return { ...place.page(items, total), byStatus: counts, operations, mine, inbox, late };
  },
});

export type UpdatesScreen = Awaited<ReturnType<typeof listUpdates>>;

type By<T> = Omit<T, 'by' | 'writtenBy' | 'answeredBy'> & { byId: string | null };
type Asked = Omit<Whole['questions'][number], 'askedBy' | 'endedBy'> & {
  askedById: string | null;
  endedById: string | null;
};
type Kept = Omit<
  Whole,
  | 'steps'
  | 'versions'
  | 'history'
  | 'points'
  | 'questions'
  | 'gaps'
  | 'moves'
  | 'may'
  | 'structure'
  | 'offered'
> & {
  operationId: string | null;
  structure: Whole['structure'];
  steps: By<Whole['steps'][number]>[];
  versions: By<Whole['versions'][number]>[];
  history: By<Whole['history'][number]>[];
  points: By<Whole['points'][number]>[];
  questions: Asked[];
};

const agg = (what: SQL, from: SQL) => sql`(select coalesce(jsonb_agg(${what}), '[]') ${from})`;

/** The last period before it of the same schedule that was sent. */
const before = sql`left join lateral (
  select p.id, p.code, p.since, p.until, p.submitted_version from updates p
  where p.schedule_id = u.schedule_id and p.since < u.since and p.submitted_version > 0
  order by p.since desc limit 1) p on true`;

const parts = sql`
  (select r.note from reporting_schedules r where r.id = u.schedule_id) as asks,
  ${agg(
    sql`jsonb_build_object('step', s.step, 'content', s.content, 'version', s.version, 'writtenAt', s.written_at,
      'byId', s.written_by_id) order by s.step`,
    sql`from update_sections s where s.update_id = u.id`,
  )} as steps,
  (select v.content from update_versions v where v.update_id = u.id and v.number = u.submitted_version) as sent,
  coalesce((select v.attachments from update_versions v where v.update_id = u.id and v.number = u.submitted_version), '[]') as attachments,
  ${agg(
    sql`jsonb_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'mediaType', f.media_type, 'bytes', f.bytes,
      'sha256', f.sha256, 'description', f.description) order by f.created_at, f.id`,
    sql`from update_attachments f where f.update_id = u.id and f.removed_at is null`,
  )} as attached,
  (select jsonb_build_object('id', p.id, 'code', p.code, 'since', p.since, 'until', p.until, 'content', v.content)
    from update_versions v where v.update_id = p.id and v.number = p.submitted_version) as previous,
  ${agg(
    sql`jsonb_build_object('indicator', f.indicator_code, 'group', nullif(f."group", ''), 'value', f.value::text)`,
    sql`from update_figures f where f.update_id = p.id and f.number = p.submitted_version`,
  )} as "lastFigures",
  ${agg(
    sql`jsonb_build_object('code', i.code, 'section', i.section, 'nameEn', i.name_en, 'nameFr', i.name_fr,
      'nameAr', i.name_ar, 'hintEn', i.hint_en, 'hintFr', i.hint_fr, 'hintAr', i.hint_ar, 'unit', i.unit,
      'decimals', i.decimals, 'groups', i.groups, 'source', i.source)
      order by array_position(array['eore', 'land_release', 'casualties', 'victim_assistance', 'coordination'], i.section),
        i.position`,
    sql`from indicators i`,
  )} as indicators,
  ${agg(
    sql`jsonb_build_object('number', v.number, 'reason', v.reason, 'submittedAt', v.submitted_at,
      'byId', v.submitted_by_id) order by v.number desc`,
    sql`from update_versions v where v.update_id = u.id`,
  )} as versions,
  ${agg(
    sql`jsonb_build_object('move', m.move, 'from', m.from, 'to', m.to, 'version', m.version, 'reason', m.reason,
      'at', m.at, 'byId', m.by_id) order by m.at desc, m.id`,
    sql`from update_moves m where m.update_id = u.id`,
  )} as history,
  ${agg(
    sql`jsonb_build_object('id', t.id, 'number', t.number, 'step', t.step, 'body', t.body, 'version', t.version,
      'raisedAt', t.raised_at, 'done', t.done, 'reply', t.reply, 'byId', t.answered_by_id) order by t.number`,
    sql`from update_points t where t.update_id = u.id`,
  )} as points,
  ${agg(
    sql`jsonb_build_object('id', q.id, 'version', q.version, 'body', q.body, 'state', q.state, 'askedAt', q.asked_at,
      'askedById', q.asked_by_id, 'reply', q.reply, 'endedAt', q.ended_at, 'endedById', q.ended_by_id)
      order by q.asked_at desc, q.id`,
    sql`from update_questions q where q.update_id = u.id`,
  )} as questions`;

/** One update as this reader may see it. What is being written is for those who write; Geneva reads what was sent. */
export const getUpdate = query({
  action: 'update.read',
  input: Key,
  async run({ db, actor, input: { id } }) {
    const { rows } = await db.execute<Kept>(sql`
      select ${columns}, u.operation_id as "operationId", ${parts} ${joins} ${before} where u.id = ${id}::uuid`);
    const [found] = rows;
    if (!found) throw new Refusal('not_found');
    const { steps, versions, history, points, questions, ...rest } = found;
    const all = [...steps, ...versions, ...history, ...points].map(({ byId }) => byId);
    const asking = questions.flatMap(({ askedById, endedById }) => [askedById, endedById]);
    const name = await namesOf(db, actor, 'update.read', [...all, ...asking]);
    const write = can(actor, 'update.write', rest.operationId);
    return {
      ...rest,
      steps: write ? steps.map(({ byId, ...step }) => ({ ...step, writtenBy: name(byId) })) : [],
      attached: write ? rest.attached : [],
      offered: write ? await offeredFigures(db, rest) : [],
      gaps: write ? gapsIn(contentsOf(steps as { step: UpdateStep; content: unknown }[])) : [],
      versions: versions.map(({ byId, ...version }) => ({ ...version, by: name(byId) })),
      history: history.map(({ byId, ...step }) => ({ ...step, by: name(byId) })),
      points: points.map(({ byId, ...point }) => ({ ...point, answeredBy: name(byId) })),
      questions: questions.map(({ askedById, endedById, ...question }) => ({
        ...question,
        askedBy: name(askedById),
        endedBy: name(endedById),
      })),
      moves: openMoves(actor, rest),
      may: {
        write,
        ...mayOfQuestions(
          actor,
          rest,
          questions.some(({ state }) => state === 'open'),
        ),
      },
    };
  },
});

export type UpdateShown = Awaited<ReturnType<typeof getUpdate>>;
