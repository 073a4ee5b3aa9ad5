import { sql } from 'drizzle-orm';
import { locales } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { people, personContacts } from '#db/schema/index.ts';
import { Rejected } from '#lib/exchange/cells.ts';
import { coded } from '#lib/exchange/coded.ts';
import type { Fields } from '#lib/exchange/fields.ts';
import { findPerson, personLabel } from '#lib/exchange/find.ts';
import { folded, foldedPerson } from '#lib/exchange/folded.ts';
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
import { emailIn, type Told } from '#lib/exchange/told.ts';
import { type KnownPerson, learnPerson, type World } from '#lib/exchange/world.ts';
import {
  changed,
  changedFields,
  created,
  inHandfuls,
  removeUnused,
  restoreAll,
} from '#lib/exchange/written.ts';
import { operationField, shares } from '../posts/import-posts.ts';

const tongues = coded(locales, null, {
  en: ['english', 'anglais', 'inglés'],
  fr: ['french', 'français', 'francés'],
});

/** How other sheets name the person that they speak of. */
export const personNames = {
  givenName: {
    tag: '#contact+name+given',
    also: ['first name', 'firstname', 'forename', 'prénom', 'nombre', 'nombres'],
  },
  familyName: {
    tag: '#contact+name+family',
    also: ['last name', 'lastname', 'surname', 'nom', 'nom de famille', 'apellido', 'apellidos'],
  },
  fullName: {
    tag: '#contact+name',
    also: [
      'name',
      'full name',
      'person',
      'personne',
      'nom complet',
      'nom et prénom',
      'nombre completo',
      'persona',
      'holder',
      'titulaire',
    ],
  },
  email: {
    tag: '#contact+email',
    also: [
      'e-mail',
      'mail',
      'email address',
      'courriel',
      'adresse électronique',
      'adresse e-mail',
      'correo',
      'correo electrónico',
    ],
  },
} as const satisfies Fields;

/** The columns of people in files, in and out. */
export const personFields = {
  id: { tag: '#contact+id' },
  operation: operationField,
  ...personNames,
  organisation: {
    tag: '#org+name',
    also: ['organization', 'org', 'agency', 'agence', 'organización', 'agencia', 'employer'],
  },
  phone: {
    tag: '#contact+phone',
    also: [
      'telephone',
      'mobile',
      'mobile phone',
      'phone number',
      'téléphone',
      'portable',
      'teléfono',
      'móvil',
      'whatsapp',
    ],
  },
  languages: { tag: '#meta+lang', also: ['language', 'langues', 'langue', 'idiomas'] },
  preferredLanguage: {
    tag: '#meta+lang+preferred',
    coded: tongues,
    also: ['langue préférée', 'idioma preferido'],
  },
  dutyStation: {
    tag: '#loc+duty',
    also: ['duty station', 'location', 'lieu d’affectation', 'lugar de destino', 'ville', 'city'],
  },
  timeZone: { tag: '#meta+timezone', also: ['time zone', 'fuseau horaire', 'zona horaria'] },
  sharing: { tag: '#meta+sharing', coded: shares },
} as const satisfies Fields;

/** People, by e-mail, then by name and organisation. Details that a file brings are added; none is taken away. */
export const personImporter: RecordImporter = {
  kind: 'people',
  noun: 'person',
  fields: personFields,
  plan,
  write,
  undo,
};

/** Given and family name from whichever columns there are: `FICTIF Pauline` and `Fictif, Pauline` say which is which. */
export function namesIn(told: Told): { givenName: string; familyName: string } {
  const [given, family, full] = [told.text('givenName'), told.text('familyName'), told.text('fullName')];
  if (given || family) return { givenName: given ?? '', familyName: family ?? '' };
  if (!full) return { givenName: '', familyName: '' };
  const [last = '', first] = full.split(/\s*,\s*/);
  if (first) return { givenName: first, familyName: last };
  const words = full.split(' ');
  const capitals = words.filter(
    (word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
  );
  if (capitals.length > 0 && capitals.length < words.length)
    return {
      givenName: words.filter((word) => !capitals.includes(word)).join(' '),
      familyName: capitals.join(' '),
    };
  return { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' };
}

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
  const found =
    own ??
    findPerson(world, {
      name: `${names.givenName} ${names.familyName}`.trim(),
      emails,
      organisationId: organisation?.id ?? null,
    });
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
    sharing: told.code('sharing', shares) ?? undefined,
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
  return planned;
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

const wordsIn = (facts: Facts) => {
  const { organisation: _, emails: __, phones: ___, ...words } = facts;
  return words as Omit<KnownPerson, 'id' | 'emails' | 'phones'>;
};

async function write(db: Db, planned: readonly Planned[]) {
  await inHandfuls(created(planned), (handful) =>
    db.insert(people).values(handful.map(({ subjectId: id, data }) => ({ id, ...wordsIn(data) }))),
  );
  for (const each of changed(planned))
    await db
      .update(people)
      .set({ ...wordsIn(changedFields(each)), version: sql`${people.version} + 1` })
      .where(sql`id = ${each.subjectId}`);
  await inHandfuls(planned.flatMap(details), (handful) => db.insert(personContacts).values(handful));
}

const text = (name: string) => ({ name, type: 'text' });
const columns = {
  givenName: text('given_name'),
  familyName: text('family_name'),
  organisationId: { name: 'organisation_id', type: 'uuid' },
  languages: { name: 'languages', type: 'text[]' },
  preferredLanguage: { name: 'preferred_language', type: 'locale' },
  dutyStation: text('duty_station'),
  timeZone: text('time_zone'),
  sharing: { name: 'sharing', type: 'sharing_level' },
};

async function undo(db: Db, planned: readonly Planned[], appliedAt: string) {
  const unused = sql`r.version = 1 and not exists (select from assignments a where a.person_id = r.id)
    and not exists (select from accounts a where a.person_id = r.id)
    and not exists (select from people k where k.merged_into_id = r.id)
    and not exists (select from person_contacts c where c.person_id = r.id
      and (c.version > 1 or c.created_at > ${appliedAt}::timestamptz))`;
  for (const each of changed(planned))
    for (const { value } of details(each))
      await db.execute(
        sql`delete from person_contacts where person_id = ${each.subjectId} and value = ${value} and version = 1`,
      );
  return [
    ...(await removeUnused(db, 'people', planned, unused)),
    ...(await restoreAll(db, 'people', columns, planned)),
  ];
}
