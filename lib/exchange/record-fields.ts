import { sharingLevels } from '#db/enums.ts';
import { coded } from './coded.ts';
import type { Fields } from './fields.ts';

/** Columns that several kinds of record have, and are called alike everywhere. */
export const operationField = {
  tag: '#operation+code',
  also: ['country', 'pays', 'país', 'opération', 'operación', 'operation code'],
} as const;

export const periodFields = {
  since: {
    tag: '#date+start',
    day: true,
    also: [
      'start',
      'start date',
      'from',
      'depuis',
      'début',
      'date de début',
      'desde',
      'inicio',
      'fecha de inicio',
    ],
  },
  until: {
    tag: '#date+end',
    day: true,
    also: ['end', 'end date', 'to', "jusqu'à", 'jusqu’au', 'fin', 'date de fin', 'hasta', 'fecha de fin'],
  },
} as const satisfies Fields;

export const levels = coded(sharingLevels, 'sharing');
export const sharingField = {
  tag: '#meta+sharing',
  coded: levels,
  also: ['sharing level', 'partage'],
} as const;

/** How a sheet names the structure that its rows speak of. */
export const structureField = {
  tag: '#group+name',
  required: true,
  also: ['group', 'cluster', 'groupe', 'estructura', 'structure name', 'nom de la structure'],
} as const;
