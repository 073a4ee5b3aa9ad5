import { arrangements, structureTypes } from '#db/enums.ts';
import clusters from '#db/reference/clusters.json' with { type: 'json' };
import { coded } from '#lib/exchange/coded.ts';
import type { Fields } from '#lib/exchange/fields.ts';
import { operationField, periodFields, sharingField } from '#lib/exchange/record-fields.ts';

export const types = coded(structureTypes, 'structureType', {
  national_protection_cluster: [
    'cluster',
    'protection cluster',
    'cluster de protección',
    'cluster protection',
    'groupe sectoriel',
    'national cluster',
  ],
  national_sub_cluster: [
    'sub-cluster',
    'subcluster',
    'sous-groupe',
    'sous-cluster',
    'subgrupo',
    'subclúster',
  ],
  subnational_cluster: ['hub', 'antenne', 'pôle', 'centro', 'sub-national', 'subnational'],
  working_group: ['wg', 'groupe de travail', 'grupo de trabajo'],
  task_team: ['equipo de tareas', 'équipe spéciale'],
  strategic_advisory_group: ['SAG'],
  humanitarian_country_team: ['HCT', 'EHP'],
});
export const ways = coded(arrangements, 'arrangement');
export const areas = coded(
  clusters.map(({ code }) => code),
  null,
  Object.fromEntries(clusters.map(({ code, name_en, name_fr }) => [code, [name_en, name_fr]])),
);

export const structureFields = {
  id: { tag: '#group+id' },
  operation: operationField,
  nameEn: {
    tag: '#group+name+i_en',
    required: true,
    also: ['name', 'nom', 'nombre', 'structure', 'estructura', 'structure name', 'nom de la structure'],
  },
  nameFr: { tag: '#group+name+i_fr', also: ['french name', 'nom français', 'nombre en francés'] },
  acronym: { tag: '#group+acronym', also: ['abbreviation', 'sigle', 'sigla'] },
  type: { tag: '#group+type', coded: types, also: ['structure type', 'type de structure', 'tipo'] },
  arrangement: { tag: '#group+arrangement', coded: ways, also: ['modalidad'] },
  clusterCode: { tag: '#sector+code', coded: areas, also: ['cluster', 'aor', 'cluster code'] },
  partOf: {
    tag: '#group+parent',
    also: ['parent', 'reports to', 'fait partie de', 'rattachement', 'depende de', 'parte de'],
  },
  supportedBy: { tag: '#group+support', also: ['technical line', 'soutenu par', 'apoyado por'] },
  lead: {
    tag: '#org+lead',
    also: [
      'lead agency',
      'cluster lead agency',
      'lead',
      'chef de file',
      'organismo líder',
      'agence chef de file',
    ],
  },
  location: { tag: '#loc', also: ['place', 'duty station', 'lieu', 'lugar', 'ubicación', 'hub'] },
  since: { ...periodFields.since, also: [...periodFields.since.also, 'activated'] },
  languages: { tag: '#meta+lang', also: ['language', 'langues', 'langue', 'idiomas', 'meeting languages'] },
  meets: { tag: '#meta+meets', also: ['meetings', 'réunions', 'reuniones'] },
  mailingList: {
    tag: '#contact+email+list',
    also: ['mailing list', 'liste de diffusion', 'lista de correo'],
  },
  torYear: { tag: '#date+year+tor', also: ['tor', 'tor year', 'année des tdr'] },
  strategyYear: { tag: '#date+year+strategy', also: ['strategy', 'strategy year'] },
  note: { tag: '#meta+note', also: ['notes', 'comment', 'comments', 'remarques', 'observaciones'] },
  sharing: sharingField,
  status: { tag: '#status', computed: true },
  phaseSince: { tag: '#date+phase+start', day: true, computed: true },
  coLeads: { tag: '#org+colead', computed: true },
  coordinator: { tag: '#contact+name+coordinator', computed: true },
  memberCount: { tag: '#indicator+members+num', computed: true },
} as const satisfies Fields;
