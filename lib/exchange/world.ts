import { sql } from 'drizzle-orm';
import type { Arrangement, Locale, PostLevel, PostRole, SharingLevel, StructureType } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { folded, foldedPerson } from './folded.ts';

/** What stands within reach, as importers look at it. What a file brings is added row by row, so that the next row may name it. */
export type World = {
  operations: { id: string; code: string; names: string[] }[];
  organisations: KnownOrganisation[];
  structures: KnownStructure[];
  posts: KnownPost[];
  people: KnownPerson[];
  assignments: KnownAssignment[];
  members: KnownMember[];
};

type Scoped = { id: string; operationId: string | null; sharing: SharingLevel };
type Period = { since: string; until: string | null };

export type KnownOrganisation = { id: string; names: string[]; label: string; made?: true };

export type KnownStructure = Scoped & {
  type: StructureType;
  arrangement: Arrangement | null;
  clusterCode: string | null;
  nameEn: string;
  nameFr: string;
  acronym: string | null;
  location: string | null;
  languages: string[];
  meets: string | null;
  mailingList: string | null;
  torYear: number | null;
  strategyYear: number | null;
  note: string | null;
  since: string | null;
  partOfId: string | null;
  supportedById: string | null;
  leadId: string | null;
};

export type KnownPost = Scoped &
  Period & {
    structureId: string;
    role: PostRole;
    level: PostLevel;
    titleEn: string | null;
    titleFr: string | null;
    staffingCode: string;
    sole: boolean;
    fundingOrganisationId: string | null;
    languages: string[];
    location: string | null;
    recruitment: string | null;
    roleMailbox: string | null;
  };

export type KnownPerson = Scoped & {
  givenName: string;
  familyName: string;
  organisationId: string | null;
  languages: string[];
  preferredLanguage: Locale;
  dutyStation: string | null;
  timeZone: string | null;
  emails: string[];
  phones: string[];
};

export type KnownAssignment = Scoped &
  Period & {
    postId: string;
    personId: string;
    organisationId: string | null;
    staffingCode: string;
    note: string | null;
  };

export type KnownMember = Scoped & Period & { structureId: string; organisationId: string; active: boolean };

const holds = (alias: string) =>
  sql.raw(`${alias}.since <= current_date and coalesce(${alias}.until, 'infinity') >= current_date`);

/** Seven reads, whatever the file; a roster of 20,000 people is a few megabytes. */
export async function worldOf(db: Db): Promise<World> {
  const all = async <T>(statement: ReturnType<typeof sql>) => (await db.execute(statement)).rows as T[];
  const details = (kind: string) =>
    sql.raw(`coalesce((select array_agg(t.value order by t.created_at, t.id) from person_contacts t
      where t.person_id = h.id and t.kind = '${kind}'), '{}')`);
  return {
    operations: await all(sql`select o.id, o.code, array_remove(array_cat(array[o.name_en, o.name_fr], (
        select array_agg(name) from operation_countries oc join countries c on c.id = oc.country_id,
          unnest(array[c.id, c.iso2, c.name_en, c.name_fr, c.name_es]) name where oc.operation_id = o.id)), null) as names
      from operations o order by o.code`),
    organisations: await all(sql`select o.id, coalesce(o.acronym, o.name_en) as label,
        array_remove(array_cat(array[o.acronym, o.name_en, o.name_fr], (select array_agg(i.value)
          from organisation_identifiers i where i.organisation_id = o.id and i.system = 'alias')), null) as names
      from organisations o where o.merged_into_id is null order by o.name_en`),
    structures: await all(sql`select s.id, s.operation_id as "operationId", s.sharing, s.type, s.arrangement,
        s.cluster_code as "clusterCode", s.name_en as "nameEn", s.name_fr as "nameFr", s.acronym, s.location,
        s.languages, s.meets, s.mailing_list as "mailingList", s.tor_year as "torYear",
        s.strategy_year as "strategyYear", s.note,
        (select min(f.since) from structure_phases f where f.structure_id = s.id) as since,
        (select min(l.to_id::text) from structure_links l where l.from_id = s.id and l.type = 'part_of'
          and ${holds('l')}) as "partOfId",
        (select min(l.to_id::text) from structure_links l where l.from_id = s.id and l.type = 'supported_by'
          and ${holds('l')}) as "supportedById",
        (select min(g.organisation_id::text) from structure_agencies g where g.structure_id = s.id
          and g.role = 'cluster_lead_agency' and ${holds('g')}) as "leadId"
      from structures s where s.archived_at is null`),
    posts:
      await all(sql`select p.id, p.operation_id as "operationId", p.sharing, p.structure_id as "structureId",
        p.role, p.level, p.title_en as "titleEn", p.title_fr as "titleFr", p.staffing_code as "staffingCode", p.sole,
        p.since, p.until, p.funding_organisation_id as "fundingOrganisationId", p.languages, p.location, p.recruitment,
        p.role_mailbox as "roleMailbox" from posts p`),
    people:
      await all(sql`select h.id, h.operation_id as "operationId", h.sharing, h.given_name as "givenName",
        h.family_name as "familyName", h.organisation_id as "organisationId", h.languages,
        h.preferred_language as "preferredLanguage", h.duty_station as "dutyStation", h.time_zone as "timeZone",
        ${details('email')} as emails, ${details('phone')} as phones
      from people h where h.merged_into_id is null and h.erased_at is null`),
    assignments: await all(sql`select a.id, a.operation_id as "operationId", a.sharing, a.post_id as "postId",
        a.person_id as "personId", a.organisation_id as "organisationId", a.staffing_code as "staffingCode",
        a.since, a.until, a.note from assignments a`),
    members:
      await all(sql`select m.id, m.operation_id as "operationId", m.sharing, m.structure_id as "structureId",
        m.organisation_id as "organisationId", m.active, m.since, m.until from structure_members m`),
  };
}

type Indexes = {
  byName: Map<string, KnownPerson[]>;
  byEmail: Map<string, KnownPerson[]>;
  organisations: Map<string, KnownOrganisation[]>;
};
const indexes = new WeakMap<World, Indexes>();

const put = <T>(map: Map<string, T[]>, key: string, item: T) => {
  const there = map.get(key);
  if (!there) map.set(key, [item]);
  else if (!there.includes(item)) there.push(item);
};

function indexed(world: World): Indexes {
  const known = indexes.get(world);
  if (known) return known;
  const made: Indexes = { byName: new Map(), byEmail: new Map(), organisations: new Map() };
  indexes.set(world, made);
  for (const person of world.people) learnPerson(world, person);
  for (const organisation of world.organisations) learnOrganisation(world, organisation);
  return made;
}

/** So that rows to come find the person by name and e-mail. */
export function learnPerson(world: World, person: KnownPerson) {
  const { byName, byEmail } = indexed(world);
  put(byName, foldedPerson(person.givenName, person.familyName), person);
  for (const email of person.emails) put(byEmail, folded(email), person);
}

export function learnOrganisation(world: World, organisation: KnownOrganisation) {
  const { organisations } = indexed(world);
  for (const name of organisation.names) put(organisations, folded(name), organisation);
}

export const peopleNamed = (world: World, key: string) => indexed(world).byName.get(key) ?? [];
export const peopleWith = (world: World, email: string) => indexed(world).byEmail.get(folded(email)) ?? [];
export const organisationsNamed = (world: World, name: string) =>
  indexed(world).organisations.get(folded(name)) ?? [];
