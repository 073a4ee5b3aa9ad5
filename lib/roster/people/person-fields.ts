import { locales } from '#db/enums.ts';
import { coded } from '#lib/exchange/coded.ts';
import type { Fields } from '#lib/exchange/fields.ts';
import { operationField, sharingField } from '#lib/exchange/record-fields.ts';
import { personNames } from './person-names.ts';

export const tongues = coded(locales, null, {
  en: ['english', 'anglais', 'inglés'],
  fr: ['french', 'français', 'francés'],
});

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
  sharing: sharingField,
} as const satisfies Fields;
