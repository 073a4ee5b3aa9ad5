import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { people, personContacts } from '#db/schema/index.ts';
import { Rejected } from '#lib/exchange/cells.ts';
import { findPerson, personLabel } from '#lib/exchange/find.ts';
import { folded, foldedPerson } from '#lib/exchange/folded.ts';
import { levels } from '#lib/exchange/record-fields.ts';
import {
  byId,
  type Facts,
  idOf,
  operationOf,
  organisationOf,
  over,
  type Place,
  type Planned,
  type RecordImporter,
  requireMay,
  settled,
} from '#lib/exchange/record-importer.ts';
import { recordStore } from '#lib/exchange/record-store.ts';
import { emailIn, type Told } from '#lib/exchange/told.ts';
import { type KnownPerson, learnPerson, type World } from '#lib/exchange/world.ts';
import { changed, inHandfuls } from '#lib/exchange/written.ts';
import { doubtAbout } from './namesakes.ts';
import { personFields, tongues } from './person-fields.ts';
import { namesIn } from './person-names.ts';

/** People, by e-mail, then by name and organisation. Details that a file brings are added; none is taken away. */
export const personImporter: RecordImporter = {
  kind: 'people',
  noun: 'person',
  fields: personFields,
  plan,
  write,
  undo,
};

const digits = (phone: string) => phone.replace(/\D/g, '');

function phoneIn(cell: string): string {
  if (!/^\+?[\d\s().-]{5,30}$/.test(cell)) throw new Rejected('not_a_phone', cell);
  return cell;
}

function plan(told: Told, world: World, place: Place): Planned {
  const names = namesIn(told);
  const own = byId(told, world.people);
  const organisation = organisationOf(told, 'organisation', world, place, own?.organisationId);
  const [emails = [], phones = []] = [told.list('email', emailIn), told.list('phone', phoneIn)];
  const words = {
    name: `${names.givenName} ${names.familyName}`.trim(),
    emails,
    organisationId: organisation?.id ?? null,
  };
  const found = own ?? findPerson(world, words);
  const note = own ? null : doubtAbout(world, words, found);
  const operationId = found ? found.operationId : homeOf(told, world, place);
  requireMay(place, found ? 'person.edit' : 'person.create', operationId);
  const standing = found ?? newOne(place, names, emails[0], organisation?.id, operationId);
  const wanted = over(standing, {
    givenName: names.givenName || undefined,
    familyName: names.familyName || undefined,
    organisationId: idOf(organisation),
    languages: told.languages('languages'),
    preferredLanguage: told.code('preferredLanguage', tongues) ?? undefined,
    dutyStation: told.text('dutyStation'),
    timeZone: zoneIn(told.text('timeZone')),
    sharing: told.code('sharing', levels) ?? undefined,
    emails: joined(standing.emails, emails, folded),
    phones: joined(standing.phones, phones, digits),
  });
  const planned = settled({
    place,
    known: world.people,
    found,
    wanted,
    label: personLabel(wanted),
    factsOf: (it) => factsOf(it, world),
  });
  learnPerson(world, found ?? wanted);
  return { ...planned, note };
}

/** Somebody whom one may only add to one's own operation belongs to it; others are of none. */
const homeOf = (told: Told, world: World, place: Place) =>
  place.may('person.create', null) ? null : operationOf(told, world, place);

function zoneIn(name: string | null | undefined) {
  if (!name) return name;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) && name;
  } catch {
    throw new Rejected('not_a_time_zone', name);
  }
}

/** What stands, and what is new among what is told. */
const joined = (standing: string[], told: readonly string[], key: (value: string) => string) => [
  ...standing,
  ...told.filter((value) => !standing.some((each) => key(each) === key(value))),
];

type Names = { givenName: string; familyName: string };

function newOne(
  place: Place,
  { givenName, familyName }: Names,
  email: string | undefined,
  organisationId: string | undefined,
  operationId: string | null,
): KnownPerson {
  if (!givenName) throw new Rejected('required', 'givenName');
  if (!familyName) throw new Rejected('required', 'familyName');
  return {
    id: place.mint(`person ${foldedPerson(givenName, familyName)} ${email ?? ''} ${organisationId ?? ''}`),
    operationId,
    givenName,
    familyName,
    organisationId: null,
    languages: [],
    preferredLanguage: 'en',
    dutyStation: null,
    timeZone: null,
    emails: [],
    phones: [],
    sharing: 'partners',
  };
}

function factsOf({ id: _, ...facts }: KnownPerson, world: World): Facts {
  return {
    ...facts,
    organisation: world.organisations.find((it) => it.id === facts.organisationId)?.label ?? null,
  };
}

/** The details that a row brings, beyond those that stood. */
function details({ subjectId, operationId, data, before }: Planned) {
  const added = (kind: 'email' | 'phone', name: 'emails' | 'phones') =>
    (data[name] as string[])
      .filter((value) => !((before?.[name] ?? []) as string[]).includes(value))
      .map((value) => ({
        personId: subjectId,
        operationId,
        kind,
        value,
        sharing: 'network' as const,
        source: 'import',
      }));
  return [...added('email', 'emails'), ...added('phone', 'phones')];
}

const store = recordStore({
  table: people,
  unused: (appliedAt) => sql`r.version = 1 and not exists (select from assignments a where a.person_id = r.id)
    and not exists (select from accounts a where a.person_id = r.id)
    and not exists (select from people k where k.merged_into_id = r.id)
    and not exists (select from person_contacts c where c.person_id = r.id
      and (c.version > 1 or c.created_at > ${appliedAt}::timestamptz))`,
});

async function write(db: Db, planned: readonly Planned[]) {
  await store.write(db, planned);
  await inHandfuls(planned.flatMap(details), (handful) => db.insert(personContacts).values(handful));
}

async function undo(db: Db, planned: readonly Planned[], appliedAt: string) {
  for (const each of changed(planned))
    for (const { value } of details(each))
      await db.execute(
        sql`delete from person_contacts where person_id = ${each.subjectId} and value = ${value} and version = 1`,
      );
  return store.undo(db, planned, appliedAt);
}
