import type { Locale, SharingLevel } from '../enums.ts';
import type { people, personContacts } from '../schema/index.ts';
import type { Calendar } from './days.ts';
import { idOf, pick } from './ids.ts';
import { scopeOf } from './operations.ts';
import { organisationId } from './organisations.ts';

/** What the posts say of a person: where they were last, for whom, in which languages. */
export type Sketch = {
  name: string;
  organisation: string;
  operation: string | null;
  languages: string[];
  locale: Locale;
  dutyStation: string;
  timeZone: string;
};

export const personId = (name: string) => idOf('person', name);

const split = (name: string) => {
  const [givenName = '', ...family] = name.split(' ');
  return { givenName, familyName: family.join(' ') };
};

export const addressOf = (name: string) => {
  const { givenName, familyName } = split(name);
  const plain = (words: string) =>
    words
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replaceAll('ł', 'l')
      .toLowerCase()
      .replace(/[^a-z]/g, '');
  return `${plain(givenName).slice(0, 1)}.${plain(familyName)}@example.org`;
};

const noon = (day: string) => `${day}T12:00:00Z`;

/** Confirmed within the last half year, for most; a few never were. */
const confirmation = (name: string, { on }: Calendar) =>
  pick(`${name}/confirmed`, 9) === 0
    ? {}
    : { confirmedAt: noon(on(-1 - pick(name, 190))), confirmedBy: pick(name, 3) ? name : 'Ada Sample' };

/** One in twelve does not want to be named to partners. */
const levelOf = ({ name, operation }: Sketch): SharingLevel =>
  pick(`${name}/level`, 12) === 0 ? 'network' : scopeOf(operation).sharing;

export const personRows = (sketches: Sketch[], calendar: Calendar): (typeof people.$inferInsert)[] =>
  sketches.map((it) => ({
    id: personId(it.name),
    ...split(it.name),
    organisationId: organisationId(it.organisation),
    languages: it.languages,
    preferredLanguage: it.locale,
    dutyStation: it.dutyStation,
    timeZone: it.timeZone,
    ...confirmation(it.name, calendar),
    ...scopeOf(it.operation),
    sharing: levelOf(it),
  }));

const closer = (level: SharingLevel): SharingLevel => (level === 'partners' ? 'network' : level);

type Contact = typeof personContacts.$inferInsert;

/** The address is shared as the person is, the telephone more closely, a messenger only at headquarters. */
function contactsOf(it: Sketch, calendar: Calendar): Contact[] {
  const level = levelOf(it);
  const details: [Contact['kind'], string, SharingLevel][] = [['email', addressOf(it.name), level]];
  const number = String(pick(`${it.name}/phone`, 10_000)).padStart(4, '0');
  if (pick(`${it.name}/has`, 5) > 0) details.push(['phone', `+000 00 000 ${number}`, closer(level)]);
  if (pick(`${it.name}/has`, 6) === 1) details.push(['messenger', `+000 00 111 ${number}`, 'hq_only']);
  const consents = pick(`${it.name}/consent`, 10) > 0;
  return details.map(([kind, value, sharing]) => ({
    id: idOf('contact', `${it.name}/${kind}`),
    personId: personId(it.name),
    kind,
    value,
    source: it.locale === 'fr' ? 'Communiqué par la personne' : 'Given by the person',
    consentAt: consents ? noon(calendar.on(-200 - pick(`${it.name}/consent`, 300))) : null,
    ...confirmation(`${it.name}`, calendar),
    ...scopeOf(it.operation),
    sharing,
  }));
}

export const personContactRows = (sketches: Sketch[], calendar: Calendar): Contact[] =>
  sketches.flatMap((it) => contactsOf(it, calendar));
