import { heldStaffingCodes, postLevels, postRoles } from '#db/enums.ts';
import staffing from '#db/reference/staffing-codes.json' with { type: 'json' };
import { coded } from '#lib/exchange/coded.ts';
import type { Fields } from '#lib/exchange/fields.ts';
import { operationField, periodFields, sharingField, structureField } from '#lib/exchange/record-fields.ts';

export const roles = coded(postRoles, 'postRole', {
  coordinator: [
    'coordinador',
    'coordinadora',
    'coordonnateur',
    'coordonnatrice',
    'coordinateur',
    'coordinatrice',
    'cluster coordinator',
    'hub coordinator',
  ],
  co_coordinator: ['co-coordonnateur', 'co-coordinateur', 'cocoordinador', 'co-coordinador'],
  deputy: ['deputy', 'adjoint', 'adjunto', 'coordonnateur adjoint'],
  information_management_officer: [
    'IMO',
    'IM officer',
    'information manager',
    'oficial de gestión de la información',
    'chargé de la gestion de l’information',
    'responsable de la gestion de l’information',
  ],
  coordinator_and_imo: ['coordinator and IMO', 'coordinator/IMO'],
  co_chair_or_co_facilitator: ['co-chair', 'co-facilitator', 'co-présidence', 'copresidente'],
  working_group_chair: ['chair', 'président', 'presidente'],
  focal_point: ['focal point', 'point focal', 'punto focal'],
  observer: ['observateur', 'observador'],
});
export const heldCodes = coded(
  heldStaffingCodes,
  null,
  Object.fromEntries(staffing.map(({ code, name_en, name_fr }) => [code, [name_en, name_fr]])),
);
export const steps = coded(postLevels, 'postLevel', {
  subnational: ['hub', 'local', 'infranational', 'subnacional'],
  national: ['nacional'],
  global: ['mondial'],
});

/** How other sheets name the post that they speak of. */
export const postNames = {
  structure: structureField,
  role: {
    tag: '#meta+role',
    required: true,
    coded: roles,
    also: ['position', 'function', 'fonction', 'rôle', 'función', 'rol', 'cargo', 'post', 'poste'],
  },
  titleEn: { tag: '#meta+title+i_en', also: ['title', 'post title', 'titre', 'intitulé', 'título'] },
  location: { tag: '#loc', also: ['place', 'lieu', 'lugar', 'ubicación', 'post location'] },
} as const satisfies Fields;

/** The columns of posts in files, in and out. */
export const postFields = {
  id: { tag: '#meta+id' },
  operation: operationField,
  ...postNames,
  level: { tag: '#meta+level', coded: steps, also: ['niveau', 'nivel'] },
  titleFr: { tag: '#meta+title+i_fr', also: ['french title', 'titre français'] },
  staffingCode: {
    tag: '#meta+staffing',
    coded: heldCodes,
    also: ['staffing', 'cdm code', 'dotation', 'code de dotation', 'código de dotación', 'dotación'],
  },
  sole: { tag: '#meta+sole', yes: true, also: ['one holder', 'un seul titulaire'] },
  ...periodFields,
  fundingOrganisation: {
    tag: '#org+funder',
    also: ['funded by', 'funding', 'funding organization', 'financé par', 'financement', 'financiado por'],
  },
  languages: { tag: '#meta+lang', also: ['required languages', 'language', 'langues', 'idiomas'] },
  recruitment: { tag: '#meta+recruitment', also: ['recrutement', 'contratación'] },
  roleMailbox: {
    tag: '#contact+email+role',
    also: ['role mailbox', 'generic e-mail', 'adresse générique', 'correo genérico'],
  },
  sharing: sharingField,
  status: { tag: '#status', computed: true },
  heldBy: { tag: '#contact+name', computed: true },
  heldUntil: { tag: '#date+held+end', day: true, computed: true },
} as const satisfies Fields;
