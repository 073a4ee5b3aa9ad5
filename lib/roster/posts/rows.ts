import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { type Actor, can } from '#lib/access/actor.ts';
import { namesShown, organisationJson, personShown } from '../names.ts';
import { type OnDay, postStatus } from '../status.ts';
import { longVacancy, onDayOf, stripOf } from './on-day.ts';
import type { Post } from './schema.ts';

const named = namesShown(sql`p.operation_id`);

/** Whoever is in post `p` by this assignment; without a name where names are not for this reader. */
const holderJson = sql`jsonb_build_object('assignmentId', a.id,
  'personId', case when ${personShown(sql`h.id`)} then h.id end, 'givenName', h.given_name,
  'familyName', h.family_name, 'languages', coalesce(h.languages, '{}'), 'organisation', ${organisationJson('ho')},
  'staffingCode', a.staffing_code, 'share', c.share, 'since', a.since, 'until', a.until,
  'confirmedAt', h.confirmed_at)`;

const heldBy = sql`assignments a
  join staffing_codes c on c.code = a.staffing_code and c.share <> 'vacant'
  left join people h on h.id = a.person_id and ${named}
  left join organisations ho on ho.id = coalesce(a.organisation_id, h.organisation_id)`;

const coversOn = (day: string) => sql`
  select coalesce(jsonb_agg(jsonb_build_object('id', pc.id, 'postId', cp.id, 'role', cp.role,
    'structure', jsonb_build_object('nameEn', cs.name_en, 'nameFr', cs.name_fr), 'since', pc.since, 'until', pc.until,
    'version', pc.version,
    'name', (select string_agg(h.given_name || ' ' || h.family_name, ', ')
      from assignments a join people h on h.id = a.person_id and ${namesShown(sql`cp.operation_id`)}
      where a.post_id = cp.id and a.since <= ${day}::date and (a.until is null or a.until >= ${day}::date))
    ) order by pc.since), '[]') as covers
  from post_covers pc join posts cp on cp.id = pc.covering_post_id join structures cs on cs.id = cp.structure_id
  where pc.post_id = p.id and pc.since <= ${day}::date and (pc.until is null or pc.until >= ${day}::date)`;

/** Posts as a day shows them, all that belongs to each in its one row. `where` speaks of `p`. */
export const postsOnDay = (day: string, where: ReturnType<typeof sql>) => sql`
  select p.id, p.operation_id as "operationId", p.structure_id as "structureId", p.role, p.level,
    p.title_en as "titleEn", p.title_fr as "titleFr", p.staffing_code as "staffingCode", p.sole, p.since, p.until,
    p.funding_organisation_id as "fundingOrganisationId", p.languages, p.location, p.recruitment,
    p.role_mailbox as "roleMailbox", p.sharing, p.version,
    case when o.id is not null then jsonb_build_object('id', o.id, 'code', o.code, 'nameEn', o.name_en,
      'nameFr', o.name_fr, 'countries', array(select oc.country_id from operation_countries oc
        where oc.operation_id = o.id order by 1)) end as operation,
    jsonb_build_object('id', s.id, 'nameEn', s.name_en, 'nameFr', s.name_fr, 'acronym', s.acronym,
      'location', s.location) as structure,
    ${organisationJson('funder')} as "fundingOrganisation",
    f.holders > 0 as held, f.arrangement, f.held_until as "heldUntil", f.last_end as "lastEnd",
    f.next_since as "nextSince", coalesce(now.holders, '[]') as holders, following.holder as "nextHolder",
    cover.covers, strip.segments as strip, year.days as "vacantDaysThisYear",
    ${longVacancy} as "vacantOverThreeMonths"
  from posts p
    join structures s on s.id = p.structure_id
    left join operations o on o.id = p.operation_id
    left join organisations funder on funder.id = p.funding_organisation_id
    ${onDayOf(day)}
    ${stripOf(day, named)}
    left join lateral (
      select jsonb_agg(${holderJson} order by a.since, a.id) as holders from ${heldBy}
      where a.post_id = p.id and a.since <= ${day}::date and (a.until is null or a.until >= ${day}::date)
    ) now on true
    left join lateral (
      select ${holderJson} as holder from ${heldBy}
      where a.post_id = p.id and a.since > ${day}::date order by a.since, a.id limit 1
    ) following on true
    cross join lateral (${coversOn(day)}) cover
  where ${where}`;

type Shown = Omit<z.input<typeof Post>, 'status' | 'may'>;
export type PostRow = Shown & Omit<OnDay, 'since' | 'until'>;

/** A row as it leaves the query: with its status in words of ../status.ts, and what this actor may do with it. */
export function postOf(actor: Actor, day: string) {
  return <R extends PostRow>({ held, heldUntil, lastEnd, nextSince, ...row }: R) => ({
    ...row,
    status: postStatus({ since: row.since, until: row.until, held, heldUntil, lastEnd, nextSince }, day),
    may: {
      edit: can(actor, 'post.edit', row.operationId),
      end: row.until === null && can(actor, 'post.end', row.operationId),
      assign: can(actor, 'assignment.create', row.operationId),
    },
  });
}

/** Everybody who has been, is or will be in the post `shown`. */
export const historyOf = sql`cross join lateral (
  select coalesce(jsonb_agg(jsonb_build_object('assignmentId', a.id,
    'personId', case when ${personShown(sql`h.id`)} then h.id end, 'givenName', h.given_name,
    'familyName', h.family_name, 'organisation', ${organisationJson('ho')}, 'staffingCode', a.staffing_code,
    'share', c.share, 'since', a.since, 'until', a.until, 'extendedFrom', a.extended_from, 'endReason', case when h.id is not null then a.end_reason end,
    'handedOverToId', a.handed_over_to_id) order by a.since desc, a.id), '[]') as history
  from assignments a join staffing_codes c on c.code = a.staffing_code
    left join people h on h.id = a.person_id and ${namesShown(sql`a.operation_id`)}
    left join organisations ho on ho.id = coalesce(a.organisation_id, h.organisation_id)
  where a.post_id = shown.id
) past`;
