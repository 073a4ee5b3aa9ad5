import { sql } from 'drizzle-orm';
import type { AgencyRole, LinkType, StructurePhase, StructureType, SuccessionKind } from '#db/enums.ts';
import { structures } from '#db/schema/index.ts';
import { type Coordinator, coordinatorOn, holds, type Lead, leadsOn } from './row.ts';
import type { TreeLine } from './schema.ts';

/** What one structure's page shows beyond its row: one statement, each part aggregated on its own. */

type Named = { id: string; nameEn: string; nameFr: string };
type Period = { since: string; until: string | null; current: boolean; version: number };
type Neighbour = Named & { type: StructureType; leads: Lead[]; coordinator: Coordinator | null };

/** The link that leads upwards along a line; on the technical line a hub hangs below what it is part of. */
const stepUp = (child: string, line: TreeLine, asOf: string) => sql`
  select s.id from structure_links l join structures s on s.id = l.to_id
  where l.from_id = ${sql.raw(child)} and ${holds('l', asOf)}
    and l.type in ${line === 'part_of' ? sql`('part_of')` : sql`('part_of', 'supported_by')`}
  order by l.type desc, l.since desc, l.id limit 1`;

const above = (asOf: string, line: TreeLine) => sql<Named[]>`(
  with recursive up (id, step) as (
    select p.id, 1 from (${stepUp('structures.id', line, asOf)}) p
    union all
    select p.id, up.step + 1 from up cross join lateral (${stepUp('up.id', line, asOf)}) p where up.step < 12
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'nameEn', s.name_en, 'nameFr', s.name_fr)
    order by up.step desc), '[]')
  from up join structures s on s.id = up.id)`;

const linksOf = (asOf: string) => sql<
  (Period & { id: string; type: LinkType; outward: boolean; other: Neighbour; note: string | null })[]
>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'type', l.type, 'outward', l.from_id = structures.id,
    'since', l.since, 'until', l.until, 'current', ${holds('l', asOf)}, 'note', l.note, 'version', l.version,
    'other', jsonb_build_object('id', other.id, 'nameEn', other.name_en, 'nameFr', other.name_fr,
      'type', other.type, 'leads', ${leadsOn(asOf, 'other.id')}, 'coordinator', ${coordinatorOn(asOf, 'other.id')}))
    order by l.type, l.from_id = structures.id desc, other.name_en, l.since), '[]')
  from structure_links l
  join structures other on other.id = case when l.from_id = structures.id then l.to_id else l.from_id end
  where structures.id in (l.from_id, l.to_id))`;

const agenciesOf = (asOf: string) => sql<
  (Period & {
    id: string;
    role: AgencyRole;
    mou: boolean | null;
    organisation: Named & { acronym: string | null };
  })[]
>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'mou', g.mou, 'since', g.since,
    'until', g.until, 'current', ${holds('g', asOf)}, 'version', g.version, 'organisation', jsonb_build_object(
      'id', o.id, 'nameEn', o.name_en, 'nameFr', o.name_fr, 'acronym', o.acronym))
    order by g.role, g.since desc, o.name_en), '[]')
  from structure_agencies g join organisations o on o.id = g.organisation_id
  where g.structure_id = structures.id)`;

const membersOf = (asOf: string) => sql<
  (Period & {
    id: string;
    active: boolean;
    organisation: Named & { acronym: string | null; typeCode: string };
  })[]
>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'active', m.active, 'since', m.since, 'until', m.until,
    'current', ${holds('m', asOf)}, 'version', m.version, 'organisation', jsonb_build_object('id', o.id,
      'nameEn', o.name_en, 'nameFr', o.name_fr, 'acronym', o.acronym, 'typeCode', o.type_code))
    order by coalesce(o.acronym, o.name_en), m.since), '[]')
  from structure_members m join organisations o on o.id = m.organisation_id
  where m.structure_id = structures.id)`;

const phasesOf = sql<
  { id: string; phase: StructurePhase; since: string; document: string | null; version: number }[]
>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'phase', p.phase, 'since', p.since,
    'document', p.document, 'version', p.version) order by p.since, p.phase), '[]')
  from structure_phases p where p.structure_id = structures.id)`;

type Place = { pcode: string; name: string };

const coverageOf = (asOf: string) => sql<
  (Period & Place & { id: string; level: number; countryId: string; parent: Place | null })[]
>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'pcode', u.pcode, 'name', u.name, 'level', u.level,
    'countryId', u.country_id, 'since', c.since, 'until', c.until, 'current', ${holds('c', asOf)},
    'version', c.version, 'parent', case when up.pcode is not null then
      jsonb_build_object('pcode', up.pcode, 'name', up.name) end)
    order by u.country_id, app.fold(coalesce(up.name, u.name)), coalesce(up.pcode, u.pcode), u.level,
      app.fold(u.name), c.since), '[]')
  from structure_coverage c join admin_units u on u.pcode = c.pcode
    left join admin_units up on up.pcode = u.parent_pcode and u.level = 2
  where c.structure_id = structures.id)`;

/** From what it came and into what it went; the other end only where it is within reach. */
const successionsOf = sql<
  { id: string; kind: SuccessionKind; outward: boolean; since: string; note: string | null; other: Named }[]
>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind,
    'outward', x.from_id = structures.id, 'since', x.since, 'note', x.note, 'other', jsonb_build_object(
      'id', other.id, 'nameEn', other.name_en, 'nameFr', other.name_fr)) order by x.since, x.id), '[]')
  from structure_successions x
  join structures other on other.id = case when x.from_id = structures.id then x.to_id else x.from_id end
  where structures.id in (x.from_id, x.to_id))`;

const operationOf = sql<(Named & { code: string }) | null>`(
  select jsonb_build_object('id', op.id, 'code', op.code, 'nameEn', op.name_en, 'nameFr', op.name_fr)
  from operations op where op.id = structures.operation_id)`;

/** The last update in which its coordinator said that team and structure are as they are on record. */
const confirmedOf = sql<{ at: string; update: { id: string; code: string } } | null>`(
  select jsonb_build_object('at', v.submitted_at, 'update', jsonb_build_object('id', u.id, 'code', u.code))
  from updates u join update_versions v on v.update_id = u.id
  where v.content -> 'coordination' ->> 'team' = 'same'
    and (u.structure_id = structures.id or u.structure_id is null and u.operation_id = structures.operation_id)
  order by v.submitted_at desc limit 1)`;

export const detailColumns = (asOf: string, line: TreeLine) => ({
  operation: operationOf,
  clusterCode: structures.clusterCode,
  languages: structures.languages,
  meets: structures.meets,
  mailingList: structures.mailingList,
  nextMeetingOn: structures.nextMeetingOn,
  endsOn: structures.endsOn,
  torYear: structures.torYear,
  torDocument: structures.torDocument,
  strategyYear: structures.strategyYear,
  strategyDocument: structures.strategyDocument,
  ccpmStatus: structures.ccpmStatus,
  ccpmYear: structures.ccpmYear,
  ccpmScore: structures.ccpmScore,
  note: structures.note,
  confirmed: confirmedOf,
  above: above(asOf, line),
  structureLinks: linksOf(asOf),
  agencies: agenciesOf(asOf),
  memberships: membersOf(asOf),
  coverage: coverageOf(asOf),
  phases: phasesOf,
  successions: successionsOf,
});
