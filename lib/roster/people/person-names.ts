import type { Fields } from '#lib/exchange/fields.ts';
import type { Told } from '#lib/exchange/told.ts';

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
