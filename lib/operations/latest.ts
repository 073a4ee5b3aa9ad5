import { type SQL, sql } from 'drizzle-orm';
import { can } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { glanceOf } from '#lib/activities/glance.ts';
import { today } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { itsAppeals } from './row.ts';
import { OperationKey, type OperationLatest } from './schema.ts';
import { trendOf } from './trend.ts';

/** How far ahead a deadline is named, in days. */
const ahead = 90;

/** What was sent last, with its first words: access comes first, for it is what changes what others can do. */
const updates = (day: string, readable: boolean): SQL => sql`
  select u.id, u.code, u.rhythm, u.since::text, u.until::text, v.submitted_at as "submittedAt",
    left(coalesce(nullif(v.content -> 'access' ->> 'access', ''), nullif(v.content -> 'story' ->> 'title', ''),
      nullif(v.content -> 'access' ->> 'needs', '')), 400) as words
  from updates u join update_versions v on v.update_id = u.id and v.number = u.submitted_version
  where u.operation_id = operations.id and u.since <= ${day}::date and ${readable}
  order by u.since desc limit 3`;

const coming = (day: string, readable: boolean): SQL => sql`
  select u.due_on::text as date, 'update_due' as kind, u.id, null as role, u.since::text as label, u.until::text as "labelFr", u.rhythm::text as rhythm
  from updates u where u.operation_id = operations.id and ${readable}
    and (u.status in ('overdue', 'due', 'sent_back') or u.status = 'not_due' and u.due_on <= ${day}::date + ${ahead}::int)
  union all
  select a.until::text, 'assignment_ends', p.id, p.role::text, s.name_en, s.name_fr, null
  from assignments a join posts p on p.id = a.post_id join structures s on s.id = p.structure_id
  where a.operation_id = operations.id and a.until between ${day}::date and ${day}::date + ${ahead}::int
    and not exists (select from assignments n where n.post_id = a.post_id and n.since > a.until)
  union all
  select (r.deadline at time zone r.time_zone)::date::text, 'proposals_due', a.id, null, a.name, a.name, null
  from appeal_rules r join appeals a on a.id = r.appeal_id
  where ${itsAppeals} and (r.deadline at time zone r.time_zone)::date between ${day}::date and ${day}::date + ${ahead}::int
  union all
  select a.ends_on::text, 'appeal_ends', a.id, null, a.name, a.name, null
  from appeals a where ${itsAppeals} and a.gone_since is null
    and a.ends_on between ${day}::date and ${day}::date + ${ahead}::int
  order by 1, 2, 3 limit 6`;

/** What an operation reported last, what its 5W comes to, and what falls due there next; updates only for whom may read them. */
export const getLatest = query({
  action: 'operation.read',
  input: OperationKey,
  async run({ db, actor, input: { id, asOf = today() } }): Promise<OperationLatest> {
    const readable = can(actor, 'update.read', id);
    const listed = (from: SQL) => sql`(select coalesce(jsonb_agg(to_jsonb(l)), '[]') from (${from}) l)`;
    const { rows } = await db.execute<OperationLatest>(sql`
      select operations.id, operations.name_en as "nameEn", operations.name_fr as "nameFr",
        ${listed(updates(asOf, readable))} as updates, ${listed(coming(asOf, readable))} as coming,
        ${trendOf(id, asOf, readable)} as trend, ${glanceOf(id, asOf)} as activities
      from operations where operations.id = ${id}::uuid`);
    const [found] = rows;
    if (!found) throw new Refusal('not_found');
    return found;
  },
});
