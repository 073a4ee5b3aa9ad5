import type { z } from 'zod';
import type { Locale } from '#lib/i18n/locales.ts';
import type { PersonInFull } from './schema.ts';

type Person = z.input<typeof PersonInFull>;
type Role = Person['assignments'][number]['post']['role'];

/** A person as vCard 4.0 (RFC 6350): what the reader's level gave, and nothing that is hidden from them. */
export function vcard(person: Person, locale: Locale, roleName: (role: Role) => string): string {
  const named = (it: { nameEn: string; nameFr: string }) => (locale === 'fr' ? it.nameFr : it.nameEn);
  const held = person.assignments.filter(({ state }) => state === 'active' || state === 'extended');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `UID:urn:uuid:${person.id}`,
    `FN:${text(`${person.givenName} ${person.familyName}`.trim())}`,
    `N:${text(person.familyName)};${text(person.givenName)};;;`,
    ...(person.organisation ? [`ORG:${text(named(person.organisation))}`] : []),
    ...held.map(({ post }) => {
      const own = locale === 'fr' ? (post.titleFr ?? post.titleEn) : (post.titleEn ?? post.titleFr);
      return `TITLE:${text(`${own ?? roleName(post.role)}, ${named(post.structure)}`)}`;
    }),
    ...person.languages.map((language, at) => `LANG;PREF=${Math.min(at + 1, 100)}:${text(language)}`),
    ...(person.timeZone ? [`TZ:${text(person.timeZone)}`] : []),
    ...person.contacts.flatMap(line),
    `REV:${new Date(person.updatedAt).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    'END:VCARD',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function line({ kind, value, label }: Person['contacts'][number]): string[] {
  if (value === null) return [];
  if (kind === 'email') return [`EMAIL:${text(value)}`];
  if (kind === 'phone') return [`TEL;VALUE=text:${text(value)}`];
  return [`NOTE:${text(label ? `${label}: ${value}` : value)}`];
}

/** Backslash, comma, semicolon and line breaks are the format's own; other control characters have no place. */
const text = (value: string): string =>
  value
    .replace(/[\\,;]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** At most 75 octets to a line, and no character cut in two. */
function folded(whole: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of whole) {
    const room = parts.length === 0 ? 75 : 74;
    if (Buffer.byteLength(part + character) > room) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}
