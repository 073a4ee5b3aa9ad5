import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { AgencyRole, Locale } from '#db/enums.ts';
import { organisations } from '#db/schema/index.ts';
import { can } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { matchesWords } from '#lib/http/words.ts';
import { Refusal } from '#lib/refusal.ts';
import { OrganisationFilter } from './schema.ts';

type Named = { id: string; nameEn: string; nameFr: string };
type Short = Named & { acronym: string | null };
type Period = { since: string; until: string | null; current: boolean };

/** An organisation that leads everywhere shows some of it here; the list of structures has the rest. */
const maxShown = 25;

const today = (alias: string) =>
  sql.raw(`${alias}.since <= current_date and coalesce(${alias}.until, 'infinity') >= current_date`);

const short = (alias: string) =>
  sql.raw(
    `jsonb_build_object('id', ${alias}.id, 'nameEn', ${alias}.name_en, 'nameFr', ${alias}.name_fr, 'acronym', ${alias}.acronym)`,
  );

/** What it does today, of what is within reach. */
export const counts = {
  leads: sql<number>`(select count(*)::int from structure_agencies g join structures s on s.id = g.structure_id
    where g.organisation_id = organisations.id and ${today('g')})`,
  posts: sql<number>`(select count(distinct p.id)::int from posts p join assignments a on a.post_id = p.id
    where a.organisation_id = organisations.id and ${today('p')} and ${today('a')})`,
  people: sql<number>`(select count(*)::int from people n
    where n.organisation_id = organisations.id and n.merged_into_id is null)`,
};

const shown = {
  id: organisations.id,
  acronym: organisations.acronym,
  nameEn: organisations.nameEn,
  nameFr: organisations.nameFr,
  type: sql<{ code: string; nameEn: string; nameFr: string }>`(select jsonb_build_object('code', t.code,
    'nameEn', t.name_en, 'nameFr', t.name_fr) from organisation_types t where t.code = organisations.type_code)`,
  country: sql<Named | null>`(select jsonb_build_object('id', c.id, 'nameEn', c.name_en, 'nameFr', c.name_fr)
    from countries c where c.id = organisations.country_id)`,
  pillars: organisations.pillars,
  operationId: organisations.operationId,
  ...counts,
  sharing: organisations.sharing,
  version: organisations.version,
};

/** As people look for it: by its acronym where it has one, without case or accents. */
export const sortName = (locale: Locale) =>
  locale === 'fr'
    ? sql`app.fold(coalesce(organisations.acronym, organisations.name_fr))`
    : sql`app.fold(coalesce(organisations.acronym, organisations.name_en))`;

type Filters = Pick<z.output<typeof OrganisationFilter>, 'q' | 'type' | 'country'>;

/** Which organisations the list and its export mean; none that became another one. */
export const wantedOrganisations = ({ q, type, country }: Filters) =>
  and(
    sql`organisations.merged_into_id is null`,
    q ? matchesWords(sql`organisations.search`, q) : undefined,
    type ? sql`organisations.type_code = ${type}` : undefined,
    country ? sql`organisations.country_id = ${country}` : undefined,
  );

export const listOrganisations = query({
  action: 'organisation.read',
  input: OrganisationFilter,
  async run({ db, actor, input: { limit, cursor, sort, ...filters } }) {
    const place = seek(
      { limit, cursor, sort },
      { name: { by: sortName(actor.locale) }, type: { by: sql`organisations.type_code` } },
      sql`organisations.id`,
    );
    const wanted = wantedOrganisations(filters);
    const rows = await db
      .select({
        ...shown,
        cursorKey: place.key,
        total: sql<number>`(select count(*) from organisations where ${wanted ?? sql`true`})`.mapWith(Number),
      })
      .from(organisations)
      .where(and(wanted, place.where))
      .orderBy(...place.orderBy)
      .limit(place.limit);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

export const getOrganisation = query({
  action: 'organisation.read',
  input: Key,
  async run({ db, actor, input }) {
    const [organisation] = await db
      .select({
        ...shown,
        website: organisations.website,
        parent: sql<Short | null>`(select ${short('o')} from organisations o
          where o.id = organisations.parent_id)`,
        parts: sql<Short[]>`(select coalesce(jsonb_agg(${short('o')} order by o.name_en), '[]')
          from organisations o where o.parent_id = organisations.id)`,
        identifiers: sql<{ system: 'fts' | 'hpc' | 'iati' | 'hrinfo' | 'alias'; value: string }[]>`(
          select coalesce(jsonb_agg(jsonb_build_object('system', i.system, 'value', i.value)
            order by i.system, i.value), '[]')
          from organisation_identifiers i where i.organisation_id = organisations.id)`,
        joined: sql<number>`(select count(*)::int from structure_members m join structures s on s.id = m.structure_id
          where m.organisation_id = organisations.id and ${today('m')})`,
        led: sql<(Named & Period & { role: AgencyRole })[]>`(
          select coalesce(jsonb_agg(to_jsonb(part)), '[]') from (
            select s.id, s.name_en as "nameEn", s.name_fr as "nameFr", g.role, g.since, g.until,
              ${today('g')} as current
            from structure_agencies g join structures s on s.id = g.structure_id
            where g.organisation_id = organisations.id
            order by ${today('g')} desc, g.role, s.name_en limit ${maxShown}) part)`,
        memberOf: sql<(Named & Period & { active: boolean })[]>`(
          select coalesce(jsonb_agg(to_jsonb(part)), '[]') from (
            select s.id, s.name_en as "nameEn", s.name_fr as "nameFr", m.active, m.since, m.until,
              ${today('m')} as current
            from structure_members m join structures s on s.id = m.structure_id
            where m.organisation_id = organisations.id
            order by ${today('m')} desc, s.name_en limit ${maxShown}) part)`,
      })
      .from(organisations)
      .where(eq(organisations.id, input.id));
    if (!organisation) throw new Refusal('not_found');
    return {
      ...organisation,
      may: { edit: can(actor, 'organisation.edit', organisation.operationId) },
    };
  },
});

/** For select boxes: every organisation within reach, by name. */
export const listOrganisationChoices = query({
  action: 'organisation.read',
  input: Key.partial(),
  run: ({ db, actor }) =>
    db
      .select({
        id: organisations.id,
        acronym: organisations.acronym,
        nameEn: organisations.nameEn,
        nameFr: organisations.nameFr,
      })
      .from(organisations)
      .where(sql`organisations.merged_into_id is null`)
      .orderBy(sortName(actor.locale), organisations.id),
});

/** What an organisation's form offers: types and countries are the same for everybody. */
export const listOrganisationTerms = query({
  action: 'organisation.read',
  input: Key.partial(),
  async run({ db }) {
    const [terms] = (
      await db.execute<{ types: Named[]; countries: Named[] }>(sql`select
        (select jsonb_agg(jsonb_build_object('id', code, 'nameEn', name_en, 'nameFr', name_fr)
          order by name_en) from organisation_types) as types,
        (select jsonb_agg(jsonb_build_object('id', id, 'nameEn', name_en, 'nameFr', name_fr)
          order by name_en) from countries) as countries`)
    ).rows;
    return { types: terms?.types ?? [], countries: terms?.countries ?? [] };
  },
});

/** A row of the list and a whole record, as pages show them. */
export type OrganisationListed = Awaited<ReturnType<typeof listOrganisations>>['items'][number];
export type OrganisationShown = Awaited<ReturnType<typeof getOrganisation>>;
