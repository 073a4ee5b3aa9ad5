import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#db/index.ts';
import { type Actor, can, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { query } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { fullLocale } from '#lib/i18n/locales.ts';
import en from '#lib/i18n/messages/en/terms.json' with { type: 'json' };
import fr from '#lib/i18n/messages/fr/terms.json' with { type: 'json' };
import { Refusal } from '#lib/refusal.ts';
import { assignmentState } from '../assignments/workflow.ts';
import { organisationJson, personShown } from '../names.ts';

/** The front door to the rule of hidden names, for whoever else lists people. */
export { personShown };

import { type LastQuestion, whatNext } from '../confirmations/what-next.ts';
import { allIn, patterns } from '../search.ts';
import { contactValue, fadedMonths } from './fading.ts';
import { PeopleFilter, type Person, type PersonInFull, PersonKey } from './schema.ts';
import { vcard } from './vcard.ts';

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

type Wanted = Pick<z.output<typeof PeopleFilter>, 'q' | 'organisation' | 'operation' | 'language'>;

/** Nobody who was merged into another record, and nobody whose names are hidden from this reader. */
export function wantedPeople({ q, organisation, operation, language }: Wanted): SQL {
  const parts = [
    sql`h.merged_into_id is null and h.erased_at is null`,
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

type Whole = Omit<z.input<typeof PersonInFull>, 'assignments' | 'may' | 'asked'> & {
  asked: LastQuestion | null;
  assignments: Omit<z.input<typeof PersonInFull>['assignments'][number], 'state'>[];
};

const inFull = async (db: Db, id: string, day: string): Promise<Whole | undefined> => {
  const { rows } = await db.execute<Whole>(sql`
    select ${columns}, h.updated_at as "updatedAt", h.asking_stopped_at is not null as "askingStopped",
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'value', ${contactValue()},
        'label', t.label, 'fadedMonths', ${fadedMonths()},
        'sharing', t.sharing, 'source', t.source, 'consentAt', t.consent_at, 'confirmedAt', t.confirmed_at,
        'confirmedBy', t.confirmed_by, 'version', t.version) order by t.kind, t.created_at), '[]')
        from person_contacts t where t.person_id = h.id) as contacts,
      (select coalesce(jsonb_agg(jsonb_build_object(${postHeld}, 'extendedFrom', a.extended_from,
        'handedOverToId', a.handed_over_to_id) order by a.since desc, a.id), '[]')
        from ${heldBy} where a.person_id = h.id) as assignments,
      (select jsonb_build_object('on', r.created_at, 'answered', r.answered_at is not null,
        'reminded', case when r.reminder_id is not null then r.reminded_at end)
        from confirmation_requests r where r.person_id = h.id order by r.created_at desc limit 1) as asked,
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'on', m.created_at, 'givenName', g.given_name,
        'familyName', g.family_name) order by m.created_at desc), '[]')
        from person_merges m join people g on g.id = m.merged_id
        where m.kept_id = h.id and m.undone_at is null) as merged,
      (select coalesce(jsonb_agg(jsonb_build_object('postId', p.id, 'role', p.role, 'since', pc.since,
        'until', pc.until, 'structure', jsonb_build_object('id', s.id, 'nameEn', s.name_en, 'nameFr', s.name_fr))
        order by pc.since desc), '[]')
        from assignments a join post_covers pc on pc.covering_post_id = a.post_id
          join posts p on p.id = pc.post_id join structures s on s.id = p.structure_id
        where a.person_id = h.id and ${onThe(day)} and pc.since <= ${day}::date
          and (pc.until is null or pc.until >= ${day}::date)) as covering
    from people h left join organisations org on org.id = h.organisation_id
    where h.id = ${id} and h.merged_into_id is null and h.erased_at is null and ${personShown(sql`h.id`)}`);
  return rows[0];
};

/** Where a record went that was merged. Only its id is read past the reader's reach; what it is, within it. */
const keptFor = (db: Db, actor: Actor, action: 'person.read' | 'person.export', id: string) =>
  beyond(db, scopeOf(actor, action), async () => {
    const { rows } = await db.execute<{ id: string }>(sql`
      with recursive way as (
        select h.merged_into_id as id, 1 as step from people h where h.id = ${id}
        union all select h.merged_into_id, step + 1 from people h join way on way.id = h.id
          where h.merged_into_id is not null and step < 10)
      select id from way where id is not null order by step desc limit 1`);
    return rows[0]?.id;
  });

async function found(
  db: Db,
  actor: Actor,
  action: 'person.read' | 'person.export',
  { id, asOf }: z.output<typeof PersonKey>,
) {
  const day = asOf ?? today();
  const kept = (await inFull(db, id, day)) ? id : await keptFor(db, actor, action, id);
  const person = kept && (await inFull(db, kept, day));
  if (!person) throw new Refusal('not_found');
  const { asked, merged, ...rest } = person;
  const may = mayWith(actor, person);
  return {
    ...rest,
    asked: may.ask && asked ? { ...asked, ...whatNext(asked, today()) } : null,
    merged: may.merge ? merged : [],
    assignments: person.assignments.map((it) => ({ ...it, state: assignmentState(it, day) })),
    may,
  };
}

/** People belong to the operations that they serve in: there one asks, and proposes changes. */
function mayWith(actor: Actor, { operationId, assignments }: Whole) {
  const serving = assignments.filter(({ until }) => until === null || until >= today());
  const places = [operationId, ...serving.map(({ operation }) => operation?.id ?? null)];
  const edit = can(actor, 'person.edit', operationId);
  return {
    edit,
    ask: places.some((place) => can(actor, 'confirmation.ask', place)),
    propose: !edit && places.some((place) => can(actor, 'change.propose', place)),
    merge: can(actor, 'person.merge', operationId),
    erase: can(actor, 'person.erase', operationId) && serving.length === 0,
  };
}

/** Restricted personal data: each view is recorded. Contacts are those that the reader's level reaches. */
export const getPerson = query({
  action: 'person.read',
  input: PersonKey,
  run: ({ db, actor, input }) => found(db, actor, 'person.read', input),
  records: ({ output }) => ({
    subjectType: 'person',
    subjectId: output.id,
    operationId: output.operationId,
  }),
});

const terms = { en, fr };

/** The same as a file that leaves the building: the details of the reader's level, in the reader's language. */
export const exportVcard = query({
  action: 'person.export',
  input: PersonKey,
  async run({ db, actor, input }) {
    const person = await found(db, actor, 'person.export', input);
    const { postRole } = terms[fullLocale(actor.locale)];
    const card = vcard(person, actor.locale, (role) => postRole[role]);
    // A name would stand in the history of downloads.
    return {
      name: 'contact.vcf',
      type: 'text/vcard; charset=utf-8',
      content: Buffer.from(card).toString('base64'),
    };
  },
  records: ({ input: { id } }) => ({ subjectType: 'person', subjectId: id }),
});
