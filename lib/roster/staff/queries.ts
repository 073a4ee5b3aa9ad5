import { eq, sql } from 'drizzle-orm';
import { organisations } from '#db/schema/index.ts';
import { query } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { namesShown, personShown } from '../names.ts';
import { OrganisationPeopleKey, type OrganisationPeopleShown } from './schema.ts';

const most = 100;

const on = (alias: string, day: string) =>
  sql`${sql.raw(alias)}.since <= ${day}::date and coalesce(${sql.raw(alias)}.until, 'infinity') >= ${day}::date`;

/**
 * The people of an organisation and its posts on a day: those its people hold, and those it pays for. Where names
 * are hidden there is the post without a name, and whoever serves there is in no list.
 */
export const getOrganisationPeople = query({
  action: 'person.read',
  input: OrganisationPeopleKey,
  async run({ db, input: { id, asOf = today() } }) {
    const [known] = await db
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.id, id));
    if (!known) throw new Refusal('not_found');
    const { rows: posts } = await db.execute<OrganisationPeopleShown['posts'][number]>(sql`
      select p.id as "postId", a.id as "assignmentId", p.role, p.title_en as "titleEn", p.title_fr as "titleFr",
        jsonb_build_object('id', s.id, 'nameEn', s.name_en, 'nameFr', s.name_fr) as structure,
        case when o.id is not null then jsonb_build_object('id', o.id, 'code', o.code, 'nameEn', o.name_en,
          'nameFr', o.name_fr) end as operation,
        case when ${namesShown(sql`a.operation_id`)} and ${personShown(sql`h.id`)} then h.id end as "personId",
        case when ${namesShown(sql`a.operation_id`)} then h.given_name || ' ' || h.family_name end as name,
        coalesce(c.share, 'vacant') as share,
        coalesce(a.staffed, false) as staffs, p.funding_organisation_id is not distinct from ${id}::uuid as funds,
        coalesce(a.since, p.since) as since, case when a.id is null then p.until else a.until end as until
      from posts p join structures s on s.id = p.structure_id left join operations o on o.id = p.operation_id
        left join lateral (
          select x.*, coalesce(x.organisation_id, hx.organisation_id) is not distinct from ${id}::uuid as staffed
          from assignments x left join people hx on hx.id = x.person_id
          where x.post_id = p.id and ${on('x', asOf)}) a on true
        left join people h on h.id = a.person_id left join staffing_codes c on c.code = a.staffing_code
      where ${on('p', asOf)} and (a.staffed or p.funding_organisation_id = ${id}::uuid)
      order by o.code nulls first, s.name_en, p.role, a.since, p.id limit ${most + 1}`);
    const { rows: others } = await db.execute<{ id: string; name: string }>(sql`
      select h.id, h.given_name || ' ' || h.family_name as name from people h
      where h.organisation_id = ${id}::uuid and h.merged_into_id is null and h.erased_at is null
        and ${personShown(sql`h.id`)}
        and not exists (select 1 from assignments a where a.person_id = h.id and ${on('a', asOf)})
      order by app.fold(h.family_name || ' ' || h.given_name), h.id limit ${most + 1}`);
    return {
      asOf,
      posts: posts.slice(0, most),
      others: others.slice(0, most),
      more: posts.length > most || others.length > most,
    };
  },
});
