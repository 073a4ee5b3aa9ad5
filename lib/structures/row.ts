import { type SQL, sql } from 'drizzle-orm';
import type { AgencyRole, LinkType, PostRole, StructurePhase } from '#db/enums.ts';
import { structures } from '#db/schema/index.ts';

/** What a day shows of a structure, as SQL over the table `structures`. Postgres narrows every table to the reach. */

export type Lead = { id: string; nameEn: string; nameFr: string; acronym: string | null; role: AgencyRole };

export type Coordinator = {
  postId: string;
  role: PostRole;
  staffing: 'dedicated' | 'double' | 'surge' | 'vacant' | null;
  personId: string | null;
  name: string | null;
  since: string;
  until: string | null;
  held: boolean;
  heldUntil: string | null;
  lastEnd: string | null;
  nextSince: string | null;
};

/** Whether a row with `since` and `until` holds on the day. */
export const holds = (alias: string, asOf: string) =>
  sql`${sql.raw(alias)}.since <= ${asOf}::date and coalesce(${sql.raw(alias)}.until, 'infinity') >= ${asOf}::date`;

export const phaseOn = (asOf: string) => sql<StructurePhase | null>`(
  select p.phase from structure_phases p where p.structure_id = structures.id and p.since <= ${asOf}::date
  order by p.since desc, p.phase desc limit 1)`;

export const phaseSince = (asOf: string) => sql<string | null>`(
  select p.since::text from structure_phases p where p.structure_id = structures.id and p.since <= ${asOf}::date
  order by p.since desc, p.phase desc limit 1)`;

/** Begun and not deactivated on that day. */
export const aliveOn = (asOf: string): SQL =>
  sql`structures.archived_at is null and coalesce(${phaseOn(asOf)} <> 'deactivated', false)`;

export const leadsOn = (asOf: string, structure = 'structures.id') => sql<Lead[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'nameEn', o.name_en, 'nameFr', o.name_fr,
    'acronym', o.acronym, 'role', g.role) order by g.role, g.since, o.name_en), '[]')
  from structure_agencies g join organisations o on o.id = g.organisation_id
  where g.structure_id = ${sql.raw(structure)} and ${holds('g', asOf)})`;

/** Where names are hidden, only whoever sees everything of that operation is told one. */
const nameShared = sql`(p.operation_id is null or not coalesce(op.names_hidden, true)
  or 'hq_only' in (coalesce(app.reach() ->> '*', ''), coalesce(app.reach() ->> p.operation_id::text, '')))`;

/** The post that coordinates, held ones first, with the facts that its status is computed from. */
export const coordinatorOn = (asOf: string, structure = 'structures.id') => sql<Coordinator | null>`(
  select jsonb_build_object('postId', p.id, 'role', p.role, 'staffing', h.share, 'personId', h.person_id,
    'name', h.name, 'since', p.since, 'until', p.until, 'held', h.id is not null, 'heldUntil', h.until,
    'lastEnd', (select max(a.until) from assignments a where a.post_id = p.id and a.until < ${asOf}::date),
    'nextSince', (select min(a.since) from assignments a where a.post_id = p.id and a.since > ${asOf}::date))
  from posts p
  left join operations op on op.id = p.operation_id
  left join lateral (
    select a.id, a.until, c.share, case when ${nameShared} then n.id end as person_id,
      case when ${nameShared} then n.given_name || ' ' || n.family_name end as name
    from assignments a join staffing_codes c on c.code = a.staffing_code left join people n on n.id = a.person_id
    where a.post_id = p.id and ${holds('a', asOf)}
    order by a.until desc nulls first limit 1) h on true
  where p.structure_id = ${sql.raw(structure)} and ${holds('p', asOf)}
    and p.role in ('coordinator', 'coordinator_and_imo', 'working_group_chair')
  order by p.role, h.id is null, p.since, p.id limit 1)`;

/** Counts only links whose other end is within reach, so that nothing out of it shows by number. */
const linkCounts = (asOf: string) => sql<Partial<Record<LinkType, number>>>`(
  select coalesce(jsonb_object_agg(t.type, t.n), '{}') from (
    select l.type, count(*)::int as n
    from structure_links l
    join structures o on o.id = case when l.from_id = structures.id then l.to_id else l.from_id end
    where structures.id in (l.from_id, l.to_id) and ${holds('l', asOf)}
    group by l.type) t)`;

const memberCount = (asOf: string) => sql<number>`(
  select count(*)::int from structure_members m join organisations o on o.id = m.organisation_id
  where m.structure_id = structures.id and ${holds('m', asOf)})`;

/** The columns of a list or a tree. */
export const rowColumns = (asOf: string) => ({
  id: structures.id,
  type: structures.type,
  arrangement: structures.arrangement,
  nameEn: structures.nameEn,
  nameFr: structures.nameFr,
  acronym: structures.acronym,
  location: structures.location,
  operationId: structures.operationId,
  phase: phaseOn(asOf),
  phaseSince: phaseSince(asOf),
  leads: leadsOn(asOf),
  coordinator: coordinatorOn(asOf),
  links: linkCounts(asOf),
  members: memberCount(asOf),
  archived: sql<boolean>`structures.archived_at is not null`,
  sharing: structures.sharing,
  version: structures.version,
});
