import type { LinkType, StructureType } from '../enums.ts';
import type { structures } from '../schema/index.ts';
import type { Calendar, When } from './days.ts';

export type Words = [en: string, fr: string];

export type StructureSpec = {
  /** Short key: the operation's code for its mine action structure, `SDN/El Fasher` for one of its hubs. */
  key: string;
  operation: string | null;
  type: StructureType;
  cluster?: string;
  name: Words;
  acronym?: string;
  parent?: string;
  /** Backed by the global AoR for mine action. */
  supported?: boolean;
  /** The inter-cluster group it is a member of. */
  sitsWith?: string;
  location?: string;
  lead?: string;
  coLead?: string;
  coLeadUntil?: When;
  since: When;
  phases?: [phase: 'in_transition' | 'deactivated', since: When, document?: string][];
  note?: string;
  /** What else is on record, told from today. */
  facts?: (day: Calendar) => Partial<typeof structures.$inferInsert>;
};

// biome-ignore format: a table reads best as one
export const globalStructures: StructureSpec[] = [
  { key: 'GPC', acronym: 'GPC', operation: null, type: 'global_cluster', cluster: 'PRO', name: ['Global Protection Cluster', 'Groupe mondial de la protection'], location: 'Geneva', lead: 'UNHCR', since: '2005-12-12' },
  { key: 'MA', acronym: 'MA AoR', operation: null, type: 'aor', cluster: 'PRO-MIN', name: ['Mine Action', 'Action contre les mines'], parent: 'GPC', location: 'Geneva', lead: 'UNMAS', since: '2007-01-01' },
  { key: 'CP', acronym: 'CP AoR', operation: null, type: 'aor', cluster: 'PRO-CPN', name: ['Child Protection', 'Protection de l’enfance'], parent: 'GPC', location: 'Geneva', lead: 'UNICEF', since: '2007-01-01' },
  { key: 'GBV', acronym: 'GBV AoR', operation: null, type: 'aor', cluster: 'PRO-GBV', name: ['Gender-Based Violence', 'Violences basées sur le genre'], parent: 'GPC', location: 'Geneva', lead: 'UNFPA', since: '2007-01-01' },
  { key: 'HLP', acronym: 'HLP AoR', operation: null, type: 'aor', cluster: 'PRO-HLP', name: ['Housing, Land and Property', 'Logement, terres et biens'], parent: 'GPC', location: 'Geneva', lead: 'NRC', since: '2007-01-01' },
  { key: 'SAG', acronym: 'MA SAG', operation: null, type: 'strategic_advisory_group', cluster: 'PRO-MIN', name: ['Mine Action AoR Strategic Advisory Group', 'Groupe consultatif stratégique de l’AoR Action contre les mines'], parent: 'MA', lead: 'UNMAS', since: '2018-03-01' },
  { key: 'OPS', operation: null, type: 'operations_cell', cluster: 'PRO-MIN', name: ['Mine Action AoR Operations Cell', 'Cellule des opérations de l’AoR Action contre les mines'], parent: 'MA', location: 'Geneva', lead: 'UNOPS', since: 'm-16' },
  { key: 'TT', operation: null, type: 'task_team', cluster: 'PRO-MIN', name: ['Task Team on Explosive Ordnance Risk Education', 'Équipe spéciale sur l’éducation aux risques des engins explosifs'], parent: 'MA', lead: 'UNICEF', coLead: 'GICHD', since: 'm-14', facts: ({ on, year }) => ({ endsOn: on('e+5'), languages: ['en', 'fr'], torYear: year - 1, torDocument: 'Terms of reference of the task team (sample)' }) },
  { key: 'GCCG', acronym: 'GCCG', operation: null, type: 'global_cluster_coordination_group', name: ['Global Cluster Coordination Group', 'Groupe de coordination des groupes sectoriels mondiaux'], location: 'Geneva', lead: 'OCHA', since: '2013-01-01' },
  { key: 'IASC-PWD', operation: null, type: 'external_forum', name: ['IASC Task Team on Inclusion of Persons with Disabilities in Humanitarian Action', 'Équipe spéciale de l’IASC sur l’inclusion des personnes handicapées dans l’action humanitaire'], since: '2016-07-01' },
];

/** Hubs of operations; the third is who leads, where it is not the lead of the whole. */
// biome-ignore format: a table reads best as one
const hubs: [operation: string, place: string, of: string, since: When, lead?: string, phases?: StructureSpec['phases']][] = [
  ['AFG', 'Kandahar', 'de Kandahar', '2022-03-01'], ['AFG', 'Herat', 'de Herat', '2022-03-01'],
  ['BFA', 'Fada N’Gourma', 'de Fada N’Gourma', '2021-09-01', 'exemple'], ['BFA', 'Ouahigouya', 'de Ouahigouya', 'm-15'],
  ['CAF', 'Bocaranga', 'de Bocaranga', '2021-06-01'],
  ['COD', 'Bukavu', 'de Bukavu', '2019-05-01'], ['COD', 'Goma', 'de Goma', '2012-11-01', undefined, [['in_transition', 'm-7', 'Note de réinstallation (exemple)']]],
  ['COL', 'Pasto', 'de Pasto', '2018-02-01'],
  ['ETH', 'Mekelle', 'de Mekelle', '2022-12-01'],
  ['IRQ', 'Mosul', 'de Mossoul', '2017-02-01', undefined, [['in_transition', 'm-14', 'Transition plan (sample)'], ['deactivated', 'm-6', 'HCT decision (sample)']]],
  ['MLI', 'Mopti', 'de Mopti', '2018-04-01', 'exemple'],
  ['MOZ', 'Pemba', 'de Pemba', '2021-04-01'],
  ['NGA', 'Maiduguri', 'de Maiduguri', '2016-10-01'],
  ['SDN', 'Port Sudan', 'de Port-Soudan', '2023-05-15'], ['SDN', 'El Fasher', 'd’El Fasher', '2020-02-01'], ['SDN', 'Kassala', 'de Kassala', -234, 'sample'],
  ['SOM', 'Baidoa', 'de Baidoa', '2019-01-01'],
  ['SSD', 'Malakal', 'de Malakal', '2014-06-01'],
  ['SYR-DM', 'Aleppo', 'd’Alep', 'm-11'],
  ['UKR', 'Kharkiv', 'de Kharkiv', '2022-06-01'], ['UKR', 'Mykolaiv', 'de Mykolaïv', '2022-12-01', 'sample'],
  ['YEM', 'Aden', 'd’Aden', '2018-09-01'],
];

export const hubSpecs: StructureSpec[] = hubs.map(([operation, place, of, since, lead, phases]) => ({
  key: `${operation}/${place}`,
  operation,
  type: 'subnational_cluster',
  cluster: 'PRO-MIN',
  name: [`${place} hub`, `Relais ${of}`],
  parent: operation,
  location: place,
  since,
  ...(lead && { lead }),
  ...(phases && { phases }),
}));

/** Other bodies in the field, which mine action sits with or answers to. */
// biome-ignore format: a table reads best as one
export const otherStructures: StructureSpec[] = [
  { key: 'SDN/HCT', operation: 'SDN', type: 'humanitarian_country_team', name: ['Sudan Humanitarian Country Team', 'Équipe humanitaire pays, Soudan'], lead: 'OCHA', location: 'Port Sudan', since: '2009-01-01' },
  { key: 'SDN/AHT', operation: 'SDN', type: 'area_based_coordination', name: ['Area humanitarian team, Darfur', 'Équipe humanitaire de zone, Darfour'], lead: 'OCHA', location: 'El Geneina', since: '2021-01-01' },
  { key: 'SDN/LOG', operation: 'SDN', type: 'subnational_cluster', cluster: 'LOG', name: ['Logistics Cluster, Darfur', 'Groupe Logistique, Darfour'], lead: 'WFP', location: 'El Geneina', since: '2021-01-01' },
  { key: 'SDN/Donors', operation: 'SDN', type: 'external_forum', name: ['Donor group on protection, Sudan', 'Groupe de donateurs sur la protection, Soudan'], lead: 'donor', since: '2019-06-01' },
  { key: 'SDN/EORE', operation: 'SDN', type: 'technical_working_group', cluster: 'PRO-MIN', name: ['Risk education working group, Sudan', 'Groupe de travail technique sur l’éducation aux risques, Soudan'], parent: 'SDN', lead: 'UNICEF', since: 'm-13' },
  { key: 'SDN/Roads', operation: 'SDN', type: 'task_team', cluster: 'PRO-MIN', name: ['Task team on access roads, Darfur', 'Équipe spéciale sur les routes d’accès, Darfour'], parent: 'SDN', lead: 'UNMAS', since: 'm-9', facts: ({ on }) => ({ endsOn: on('e-2'), languages: ['en', 'ar'], nextMeetingOn: on(6) }) },
  { key: 'UKR/HCT', operation: 'UKR', type: 'humanitarian_country_team', name: ['Ukraine Humanitarian Country Team', 'Équipe humanitaire pays, Ukraine'], lead: 'OCHA', location: 'Kyiv', since: '2014-08-01' },
  { key: 'UKR/VA', operation: 'UKR', type: 'technical_working_group', cluster: 'PRO-MIN', name: ['Victim assistance working group, Ukraine', 'Groupe de travail technique sur l’assistance aux victimes, Ukraine'], parent: 'UKR', lead: 'WHO', coLead: 'federation', since: 'm-15' },
  { key: 'SOM/EORE', operation: 'SOM', type: 'technical_working_group', cluster: 'PRO-MIN', name: ['Risk education working group, Somalia', 'Groupe de travail technique sur l’éducation aux risques, Somalie'], parent: 'SOM', lead: 'UNICEF', since: '2022-01-01' },
  { key: 'NGA/WG', operation: 'NGA', type: 'working_group', cluster: 'PRO-MIN', name: ['Access and explosive hazards working group, Nigeria', 'Groupe de travail sur l’accès et les dangers explosifs, Nigéria'], parent: 'NGA', lead: 'OCHA', since: '2023-03-01' },
];

/** Links besides the tree and the technical line. */
// biome-ignore format: a table reads best as one
export const extraLinks: [from: string, type: LinkType, to: string, since: When, until?: When, note?: string][] = [
  ['GPC', 'member_of', 'GCCG', '2013-01-01'],
  ['MA', 'member_of', 'IASC-PWD', 'm-12', undefined, 'Victim assistance in the common guidance'],
  ['IASC-PWD', 'observer_of', 'MA', 'm-12'],
  ['CP', 'co_leads', 'TT', 'm-14', undefined, 'Risk education for children'],
  ['HLP', 'liaises_with', 'MA', '2019-02-01', undefined, 'Land released and handed back'],
  ['GBV', 'observer_of', 'SAG', 'm-10', 'e-2'],
  ['OPS', 'liaises_with', 'GCCG', 'm-9'],
  ['SDN/Donors', 'observer_of', 'SDN', '2025-03-03'],
  ['SDN/Port Sudan', 'liaises_with', 'SDN/AHT', -194],
  ['SDN/Port Sudan', 'liaises_with', 'SDN/HCT', -194],
  ['SDN/El Fasher', 'liaises_with', 'SDN/LOG', -194, 37],
  ['SDN/Kassala', 'member_of', 'SDN/EORE', -190],
  ['UKR/Kharkiv', 'liaises_with', 'UKR/VA', 'm-8'],
  ['UKR', 'liaises_with', 'UKR/HCT', 'm-17'],
  ['LCB', 'liaises_with', 'NGA', 'm-12', undefined, 'Cas transfrontaliers'],
  ['LCB', 'liaises_with', 'NER', 'm-12', undefined, 'Cas transfrontaliers'],
  ['LCB', 'liaises_with', 'TCD', 'm-12', undefined, 'Cas transfrontaliers'],
  ['SYR-DM', 'liaises_with', 'SYR-GZ', 'm-5', undefined, 'Handover of the hub’s work'],
  ['COL', 'co_leads', 'COL/PC', '2018-01-01', 'e-9'],
];
