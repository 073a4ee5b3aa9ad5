import type { Pillar } from '../enums.ts';
import type { organisationIdentifiers, organisations } from '../schema/index.ts';
import { idOf } from './ids.ts';
import { operationSpecs, scopeOf } from './operations.ts';

type Organisation = typeof organisations.$inferInsert;

/** Real bodies carry their acronym as key; those with a lower-case key, every authority and donor are invented. */
// biome-ignore format: a table reads best as one
const rows: [key: string, typeCode: string, nameEn: string, nameFr: string, pillars?: Pillar[]][] = [
  ['UNMAS', 'UN', 'United Nations Mine Action Service', 'Service de la lutte antimines de l’ONU', ['clearance', 'eore', 'victim_assistance', 'advocacy']],
  ['DPO', 'UN', 'Department of Peace Operations', 'Département des opérations de paix'],
  ['UNHCR', 'UN', 'Office of the United Nations High Commissioner for Refugees', 'Haut-Commissariat des Nations Unies pour les réfugiés'],
  ['UNICEF', 'UN', 'United Nations Children’s Fund', 'Fonds des Nations Unies pour l’enfance', ['eore', 'victim_assistance', 'advocacy']],
  ['UNFPA', 'UN', 'United Nations Population Fund', 'Fonds des Nations Unies pour la population'],
  ['OCHA', 'UN', 'Office for the Coordination of Humanitarian Affairs', 'Bureau de la coordination des affaires humanitaires'],
  ['UNDP', 'UN', 'United Nations Development Programme', 'Programme des Nations Unies pour le développement', ['clearance', 'victim_assistance']],
  ['UNOPS', 'UN', 'United Nations Office for Project Services', 'Bureau des Nations Unies pour les services d’appui aux projets', ['clearance']],
  ['OHCHR', 'UN', 'Office of the High Commissioner for Human Rights', 'Haut-Commissariat aux droits de l’homme', ['advocacy']],
  ['UNODA', 'UN', 'Office for Disarmament Affairs', 'Bureau des affaires de désarmement', ['advocacy', 'stockpile_destruction']],
  ['WFP', 'UN', 'World Food Programme', 'Programme alimentaire mondial'],
  ['WHO', 'UN', 'World Health Organization', 'Organisation mondiale de la Santé', ['victim_assistance']],
  ['FAO', 'UN', 'Food and Agriculture Organization of the United Nations', 'Organisation des Nations Unies pour l’alimentation et l’agriculture'],
  ['UN Women', 'UN', 'United Nations Entity for Gender Equality and the Empowerment of Women', 'Entité des Nations Unies pour l’égalité des sexes et l’autonomisation des femmes'],
  ['IOM', 'UN', 'International Organization for Migration', 'Organisation internationale pour les migrations'],
  ['ICRC', 'RC', 'International Committee of the Red Cross', 'Comité international de la Croix-Rouge', ['eore', 'victim_assistance']],
  ['NRC', 'INGO', 'Norwegian Refugee Council', 'Conseil norvégien pour les réfugiés'],
  ['GICHD', 'FDTN', 'Geneva International Centre for Humanitarian Demining', 'Centre international de déminage humanitaire – Genève', ['clearance', 'eore']],
  ['bank', 'IFI', 'World Bank', 'Banque mondiale'],
  ['sample', 'INGO', 'Sample NGO', 'Sample NGO', ['clearance', 'eore']],
  ['exemple', 'INGO', 'Exemple sans mines', 'Exemple sans mines', ['clearance', 'eore', 'victim_assistance']],
  ['muster', 'INGO', 'Muster Relief', 'Muster Relief', ['eore']],
  ['specimen', 'INGO', 'Specimen Clearance Trust', 'Specimen Clearance Trust', ['clearance', 'stockpile_destruction']],
  ['placeholder', 'INGO', 'Placeholder Humanitarian International', 'Placeholder Humanitarian International', ['victim_assistance', 'advocacy']],
  ['modele', 'INGO', 'Assistance modèle aux familles', 'Assistance modèle aux familles', ['victim_assistance']],
  ['forum', 'NGOF', 'Sample NGO Forum', 'Forum d’ONG (exemple)'],
  ['federation', 'OPD', 'Federation of Persons with Disabilities (sample)', 'Fédération des personnes handicapées (exemple)', ['victim_assistance', 'advocacy']],
  ['donor', 'DNR', 'Sample Donor Government', 'Gouvernement donateur (exemple)'],
  ['institute', 'ACAD', 'Institute for Examples', 'Institut des exemples'],
  ['dummy', 'PRV', 'Dummy Drones Ltd', 'Dummy Drones SARL', ['clearance']],
  ['sample-intl', 'INGO', 'Sample NGO International', 'Sample NGO International'],
];

export const organisationId = (key: string) => idOf('organisation', key);
export const authorityOf = (code: string) => `NMAA ${code}`;
export const localOf = (code: string) => `Safe Ground ${code}`;

const listed = (): Organisation[] =>
  rows.map(([key, typeCode, nameEn, nameFr, pillars = []]) => ({
    id: organisationId(key),
    acronym: /^[A-Z]/.test(key) ? key : null,
    nameEn,
    nameFr,
    typeCode,
    parentId: key === 'UNMAS' ? organisationId('DPO') : null,
    mergedIntoId: key === 'sample-intl' ? organisationId('sample') : null,
    pillars,
    ...scopeOf(null),
    // That a UN body is there is no secret; a public operation says who leads its structures.
    ...(typeCode === 'UN' && { sharing: 'public' as const }),
  }));

/** An authority and a national NGO for each operation of one country: they are known there only. */
const national = (): Organisation[] =>
  operationSpecs
    .filter(({ countries }) => countries.length === 1)
    .flatMap(({ code, countries, en, fr }) => {
      const common = { countryId: countries[0] ?? null, ...scopeOf(code) };
      return [
        {
          ...common,
          id: organisationId(authorityOf(code)),
          nameEn: `National Mine Action Authority (sample), ${en}`,
          nameFr: `Autorité nationale de l’action contre les mines (exemple), ${fr}`,
          typeCode: 'NMAA',
          pillars: ['clearance', 'advocacy'] satisfies Pillar[],
        },
        {
          ...common,
          id: organisationId(localOf(code)),
          nameEn: `Safe Ground (sample), ${en}`,
          nameFr: `Terre sûre (exemple), ${fr}`,
          typeCode: 'NNGO',
          pillars: ['eore'] satisfies Pillar[],
        },
      ];
    });

export const organisationRows = (): Organisation[] => [...listed(), ...national()];

export const organisationIdentifierRows = (): (typeof organisationIdentifiers.$inferInsert)[] =>
  [
    ['UNMAS', 'UN Mine Action Service'],
    ['UNMAS', 'Service de l’action antimines des Nations Unies'],
    ['sample', 'The Sample NGO'],
    ['sample', 'Sample N.G.O.'],
    ['exemple', 'Exemple Sans Mine'],
  ].map(([key = '', value = '']) => ({
    organisationId: organisationId(key),
    system: 'alias' as const,
    value,
    ...scopeOf(null),
  }));
