import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { type Actor, can } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { fullLocale } from '#lib/i18n/locales.ts';
import { Refusal } from '#lib/refusal.ts';
import { openConcerning } from '../changes/concerning.ts';
import { holds } from '../contact-lists/holds.ts';
import { peopleIn } from '../contact-lists/people-in.ts';
import { namesShown, organisationJson } from '../names.ts';
import { handoverDocument } from './document.ts';
import { noteShown } from './note-shown.ts';
import { HandoverKey, type HandoverPack } from './schema.ts';

type Row = Omit<HandoverPack, 'asOf' | 'mayWrite'> & { operationId: string | null };

const named = (alias: string) =>
  sql.raw(`jsonb_build_object('id', ${alias}.id, 'nameEn', ${alias}.name_en, 'nameFr', ${alias}.name_fr)`);

const nameIn = (operation: SQL) =>
  sql`case when ${namesShown(operation)} then h.given_name || ' ' || h.family_name end`;

const postJson = sql`jsonb_build_object('id', p.id, 'role', p.role, 'level', p.level, 'titleEn', p.title_en,
  'titleFr', p.title_fr, 'staffingCode', p.staffing_code, 'sole', p.sole, 'since', p.since, 'until', p.until,
  'languages', p.languages, 'location', p.location, 'recruitment', p.recruitment, 'roleMailbox', p.role_mailbox,
  'fundingOrganisation', ${organisationJson('funder')})`;

const agenciesOn = (day: string) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'organisation', ${organisationJson('org')})
    order by g.role, g.since), '[]')
  from structure_agencies g join organisations org on org.id = g.organisation_id
  where g.structure_id = s.id and ${holds('g', day)})`;

const structureJson = (
  day: string,
) => sql`jsonb_build_object('id', s.id, 'nameEn', s.name_en, 'nameFr', s.name_fr,
  'type', s.type, 'location', s.location, 'languages', s.languages, 'meets', s.meets, 'mailingList', s.mailing_list,
  'nextMeetingOn', s.next_meeting_on, 'endsOn', s.ends_on, 'agencies', ${agenciesOn(day)})`;

/** Upwards first, in the order of the types. */
const linksOn = (day: string) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('type', l.type, 'outward', l.from_id = s.id,
    'structure', ${named('x')}, 'since', l.since, 'until', l.until)
    order by l.from_id = s.id desc, l.type, x.name_en), '[]')
  from structure_links l
    join structures x on x.id = case when l.from_id = s.id then l.to_id else l.from_id end and x.archived_at is null
  where (l.from_id = s.id or l.to_id = s.id) and ${holds('l', day)})`;

const postsOn = (day: string) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'level', p.level, 'titleEn', p.title_en,
    'titleFr', p.title_fr, 'location', p.location, 'roleMailbox', p.role_mailbox, 'structure', ${named('s')},
    'people', ${peopleIn(day)}) order by p.role, p.since, p.id), '[]')
  from posts p where p.structure_id = s.id and ${holds('p', day)})`;

/** Whom it was handed over to; else whoever comes next in the post. */
const successor = sql`(
  select jsonb_build_object('id', f.id, 'since', f.since, 'name', ${nameIn(sql`f.operation_id`)})
  from assignments f left join people h on h.id = f.person_id
  where f.id = a.handed_over_to_id or (a.handed_over_to_id is null and f.post_id = a.post_id and f.since > a.since)
  order by f.since, f.id limit 1)`;

/** Projects of the operation that are still under way: being written, under review, or accepted and not yet published. */
const projectsOf = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'title', w.title, 'code', u.code, 'appeal', e.name,
    'status', coalesce(u.status, 'draft')) order by u.code, w.title), '[]')
  from proposals w left join submissions u on u.proposal_id = w.id left join appeals e on e.id = u.appeal_id
  where w.operation_id = a.operation_id
    and coalesce(u.status, 'draft') not in ('published', 'rejected', 'withdrawn', 'not_submitted'))`;

/** In one statement, each part under the policies of its own table. */
async function packOf(db: Db, actor: Actor, id: string, day: string) {
  const concerning = {
    assignment: sql`a.id`,
    post: sql`a.post_id`,
    structure: sql`p.structure_id`,
    person: sql`a.person_id`,
  };
  const { rows } = await db.execute<Row>(sql`
    select a.id, a.operation_id as "operationId", a.version, a.staffing_code as "staffingCode", a.since, a.until,
      a.extended_from as "extendedFrom", ${nameIn(sql`a.operation_id`)} as name, ${organisationJson('ho')} as organisation,
      case when ${noteShown} then a.handover_note end as "handoverNote", not ${noteShown} as "noteHidden",
      case when o.id is not null then ${named('o')} end as operation, ${postJson} as post, ${successor} as successor,
      ${structureJson(day)} as structure, ${linksOn(day)} as links, ${postsOn(day)} as posts,
      ${openConcerning(actor, concerning)} as changes, ${projectsOf} as projects
    from assignments a join posts p on p.id = a.post_id join structures s on s.id = p.structure_id
      left join operations o on o.id = a.operation_id
      left join people h on h.id = a.person_id
      left join organisations ho on ho.id = coalesce(a.organisation_id,
        case when ${namesShown(sql`a.operation_id`)} then h.organisation_id end)
      left join organisations funder on funder.id = p.funding_organisation_id
    where a.id = ${id}`);
  const [row] = rows;
  if (!row) throw new Refusal('not_found');
  const mayWrite = !row.noteHidden && can(actor, 'assignment.write_handover_note', row.operationId);
  const projects = can(actor, 'proposal.read', row.operationId) ? row.projects : [];
  return { ...row, projects, asOf: day, mayWrite };
}

/** What whoever follows needs on one page. It shows contacts, so each view is on record. */
export const getHandover = query({
  action: 'assignment.read_handover',
  input: HandoverKey,
  run: ({ db, actor, input: { id, asOf = today() } }) => packOf(db, actor, id, asOf),
  records: ({ output: { id, operationId } }) => ({ subjectType: 'assignment', subjectId: id, operationId }),
});

/** The same page as a DOCX in the language of the account, in base64. */
export const exportHandover = query({
  action: 'assignment.export',
  input: HandoverKey,
  async run({ db, actor, input: { id, asOf = today() } }) {
    const pack = await packOf(db, actor, id, asOf);
    return {
      id,
      operationId: pack.operationId,
      // A name of a person or a post would stand in the history of downloads.
      name: 'handover.docx',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      content: await handoverDocument(pack, fullLocale(actor.locale)),
    };
  },
  records: ({ output: { id, operationId } }) => ({ subjectType: 'assignment', subjectId: id, operationId }),
});
