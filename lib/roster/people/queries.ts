import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { can } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { assignmentState } from '../assignments/workflow.ts';
import { organisationJson, personShown } from '../names.ts';
import { allIn, patterns } from '../search.ts';
import { PeopleFilter, type Person, type PersonInFull, PersonKey } from './schema.ts';

const columns = sql`h.id, h.operation_id as "operationId", h.given_name as "givenName", h.family_name as "familyName",
  h.organisation_id as "organisationId", h.languages, h.preferred_language as "preferredLanguage",
  h.duty_station as "dutyStation", h.time_zone as "timeZone", h.confirmed_at as "confirmedAt",
  h.confirmed_by as "confirmedBy", h.sharing, h.version, ${organisationJson('org')} as organisation`;

/** What a person does or did, as rows name it. `a` is the assignment, its post and place beside it. */
const postHeld = sql`'id', a.id, 'postId', a.post_id, 'staffingCode', a.staffing_code, 'share', c.share,
  'since', a.since, 'until', a.until, 'organisation', ${organisationJson('ho')},
  'operation', case when o.id is not null then jsonb_build_object('id', o.id, 'code', o.code, 'nameEn', o.name_en,
    'nameFr', o.name_fr) end,
  'post', jsonb_build_object('id', p.id, 'role', p.role, 'titleEn', p.title_en, 'titleFr', p.title_fr,
    'since', p.since, 'until', p.until,
    'structure', jsonb_build_object('id', s.id, 'nameEn', s.name_en, 'nameFr', s.name_fr))`;

const heldBy = sql`assignments a
  join staffing_codes c on c.code = a.staffing_code
  join posts p on p.id = a.post_id
  join structures s on s.id = p.structure_id
  left join operations o on o.id = a.operation_id
  left join organisations ho on ho.id = a.organisation_id`;

const onThe = (day: string) => sql`a.since <= ${day}::date and (a.until is null or a.until >= ${day}::date)`;

const postsOn = (day: string) => sql`left join lateral (
  select coalesce(jsonb_agg(jsonb_build_object(${postHeld}) order by a.since), '[]') as list from ${heldBy}
  where a.person_id = h.id and ${onThe(day)}) posts on true`;

/** Nobody who was merged into another record, and nobody whose names are hidden from this reader. */
export function wantedPeople({ q, organisation, operation, language }: z.output<typeof PeopleFilter>): SQL {
  const parts = [
    sql`h.merged_into_id is null`,
    organisation && sql`h.organisation_id = ${organisation}`,
    operation && sql`h.id in (select a.person_id from assignments a where a.operation_id = ${operation})`,
    language && sql`h.languages @> array[${language}]`,
    q && allIn(sql`concat_ws(' ', h.search, org.search)`, patterns(q)),
    personShown(sql`h.id`),
  ].filter((part): part is SQL => Boolean(part));
  return sql.join(parts, sql` and `);
}

const sorts = {
  name: { by: sql`app.fold(h.family_name || ' ' || h.given_name)` },
  organisation: { by: sql`coalesce(app.fold(coalesce(org.acronym, org.name_en)), '~')` },
  confirmed: { by: sql`coalesce(h.confirmed_at, '-infinity')`, type: 'timestamptz' },
};

type Row = z.input<typeof Person>;

export const listPeople = query({
  action: 'person.read',
  input: PeopleFilter,
  async run({ db, input }) {
    const place = seek(input, sorts, sql`h.id`);
    const where = wantedPeople(input);
    const source = sql`from people h left join organisations org on org.id = h.organisation_id`;
    const { rows } = await db.execute<Row & { cursorKey: string; total: number }>(sql`
      with page as materialized (
        select h.id, ${place.key} as key ${source} where ${where} and ${place.where ?? sql`true`}
        order by ${sql.join([...place.orderBy], sql`, `)} limit ${place.limit}
      )
      select ${columns}, posts.list as posts, page.key as "cursorKey",
        (select count(*)::int ${source} where ${where}) as total
      from page join people h on h.id = page.id left join organisations org on org.id = h.organisation_id
        ${postsOn(input.asOf ?? today())}
      order by ${sql.join([...place.orderBy], sql`, `)}`);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

type Whole = Omit<z.input<typeof PersonInFull>, 'assignments' | 'may'> & {
  assignments: Omit<z.input<typeof PersonInFull>['assignments'][number], 'state'>[];
};

/** Restricted personal data: each view is recorded. Contacts are those that the reader's level reaches. */
export const getPerson = query({
  action: 'person.read',
  input: PersonKey,
  async run({ db, actor, input: { id, asOf } }) {
    const day = asOf ?? today();
    const { rows } = await db.execute<Whole>(sql`
      select ${columns}, h.updated_at as "updatedAt",
        (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'value', t.value,
          'sharing', t.sharing, 'source', t.source, 'consentAt', t.consent_at, 'confirmedAt', t.confirmed_at,
          'confirmedBy', t.confirmed_by, 'version', t.version) order by t.kind, t.created_at), '[]')
          from person_contacts t where t.person_id = h.id) as contacts,
        (select coalesce(jsonb_agg(jsonb_build_object(${postHeld}, 'extendedFrom', a.extended_from,
          'handedOverToId', a.handed_over_to_id) order by a.since desc, a.id), '[]')
          from ${heldBy} where a.person_id = h.id) as assignments,
        (select coalesce(jsonb_agg(jsonb_build_object('postId', p.id, 'role', p.role, 'since', pc.since,
          'until', pc.until, 'structure', jsonb_build_object('id', s.id, 'nameEn', s.name_en, 'nameFr', s.name_fr))
          order by pc.since desc), '[]')
          from assignments a join post_covers pc on pc.covering_post_id = a.post_id
            join posts p on p.id = pc.post_id join structures s on s.id = p.structure_id
          where a.person_id = h.id and ${onThe(day)} and pc.since <= ${day}::date
            and (pc.until is null or pc.until >= ${day}::date)) as covering
      from people h left join organisations org on org.id = h.organisation_id
      where h.id = ${id} and ${personShown(sql`h.id`)}`);
    const [person] = rows;
    if (!person) throw new Refusal('not_found');
    return {
      ...person,
      assignments: person.assignments.map((it) => ({ ...it, state: assignmentState(it, day) })),
      may: { edit: can(actor, 'person.edit', person.operationId) },
    };
  },
  records: ({ output }) => ({
    subjectType: 'person',
    subjectId: output.id,
    operationId: output.operationId,
  }),
});
