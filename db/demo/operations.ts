import type { Arrangement, Locale, SharingLevel } from '../enums.ts';
import type { operationCountries, operations } from '../schema/index.ts';
import { idOf } from './ids.ts';

export type OperationSpec = {
  code: string;
  countries: string[];
  en: string;
  fr: string;
  /** The French name with "de", as structures carry it: « du Soudan ». */
  of: string;
  locale: Locale;
  zone: string;
  seat: string;
  languages: string[];
  arrangement: Arrangement | null;
  lead: string;
  coLead?: string;
  since: `${number}-${string}`;
  sharing?: SharingLevel;
  namesHidden?: boolean;
};

type Row = [
  code: string,
  en: string,
  fr: string,
  of: string,
  zone: string,
  seat: string,
  languages: string,
  arrangement: Arrangement | null,
  agencies: string,
  since: `${number}-${string}`,
  more?: Partial<OperationSpec>,
];

// biome-ignore format: a table reads best as one
const rows: Row[] = [
  ['AFG', 'Afghanistan', 'Afghanistan', 'de l’Afghanistan', 'Asia/Kabul', 'Kabul', 'en prs', 'cluster', 'UNMAS+exemple', '2008-01-01'],
  ['BFA', 'Burkina Faso', 'Burkina Faso', 'du Burkina Faso', 'Africa/Ouagadougou', 'Ouagadougou', 'fr', 'aor', 'UNMAS+sample', '2019-12-01', { locale: 'fr' }],
  ['CAF', 'Central African Republic', 'République centrafricaine', 'de la République centrafricaine', 'Africa/Bangui', 'Bangui', 'fr en', 'aor', 'UNMAS', '2014-01-01', { locale: 'fr' }],
  ['CMR', 'Cameroon', 'Cameroun', 'du Cameroun', 'Africa/Douala', 'Yaoundé', 'fr en', 'aor', 'UNICEF', '2017-06-01', { locale: 'fr' }],
  ['COD', 'Democratic Republic of the Congo', 'République démocratique du Congo', 'de la République démocratique du Congo', 'Africa/Kinshasa', 'Kinshasa', 'fr en', 'aor', 'UNMAS+exemple', '2006-01-01', { locale: 'fr' }],
  ['COL', 'Colombia', 'Colombie', 'de la Colombie', 'America/Bogota', 'Bogotá', 'es en', 'aor', 'UNMAS', '2010-01-01', { sharing: 'public' }],
  ['ETH', 'Ethiopia', 'Éthiopie', 'de l’Éthiopie', 'Africa/Addis_Ababa', 'Addis Ababa', 'en', 'cluster', 'UNMAS', '2021-02-01'],
  ['IRQ', 'Iraq', 'Iraq', 'de l’Iraq', 'Asia/Baghdad', 'Baghdad', 'en ar', 'sector', 'UNMAS', '2014-06-01'],
  ['LBN', 'Lebanon', 'Liban', 'du Liban', 'Asia/Beirut', 'Beirut', 'ar fr en', 'sector', 'UNMAS', '2015-01-01'],
  ['LBY', 'Libya', 'Libye', 'de la Libye', 'Africa/Tripoli', 'Tripoli', 'en ar', 'sector', 'UNMAS', '2014-09-01'],
  ['LCB', 'Lake Chad Basin (regional)', 'Bassin du lac Tchad (régional)', 'du bassin du lac Tchad', 'Africa/Ndjamena', 'N’Djamena', 'fr en', null, 'UNICEF', '2016-03-01', { locale: 'fr', countries: ['CMR', 'NER', 'NGA', 'TCD'] }],
  ['MLI', 'Mali', 'Mali', 'du Mali', 'Africa/Bamako', 'Bamako', 'fr en ar', 'cluster', 'UNMAS', '2013-02-01', { locale: 'fr' }],
  ['MMR', 'Myanmar', 'Myanmar', 'du Myanmar', 'Asia/Yangon', 'Yangon', 'en my', 'aor', 'UNICEF', '2013-01-01', { sharing: 'network', namesHidden: true }],
  ['MOZ', 'Mozambique', 'Mozambique', 'du Mozambique', 'Africa/Maputo', 'Maputo', 'en pt', 'cluster', 'UNDP', '2019-04-01'],
  ['NER', 'Niger', 'Niger', 'du Niger', 'Africa/Niamey', 'Niamey', 'fr', 'aor', 'UNICEF', '2018-01-01', { locale: 'fr' }],
  ['NGA', 'Nigeria', 'Nigéria', 'du Nigéria', 'Africa/Lagos', 'Abuja', 'en', 'cluster', 'UNMAS+muster', '2016-08-01'],
  ['PSE', 'State of Palestine', 'État de Palestine', 'de l’État de Palestine', 'Asia/Hebron', 'East Jerusalem', 'en ar', 'cluster', 'UNMAS', '2009-01-01'],
  ['SDN', 'Sudan', 'Soudan', 'du Soudan', 'Africa/Khartoum', 'Port Sudan', 'en ar', 'cluster', 'UNMAS+sample', '2009-01-01'],
  ['SOM', 'Somalia', 'Somalie', 'de la Somalie', 'Africa/Mogadishu', 'Mogadishu', 'en so', 'cluster', 'UNMAS', '2008-01-01'],
  ['SSD', 'South Sudan', 'Soudan du Sud', 'du Soudan du Sud', 'Africa/Juba', 'Juba', 'en', 'cluster', 'UNMAS', '2011-07-09'],
  ['SYR-DM', 'Syrian Arab Republic (Damascus)', 'République arabe syrienne (Damas)', 'de la République arabe syrienne (Damas)', 'Asia/Damascus', 'Damascus', 'ar en', 'sector', 'UNMAS', '2013-01-01', { countries: ['SYR'] }],
  ['SYR-GZ', 'Syrian Arab Republic (Gaziantep)', 'République arabe syrienne (Gaziantep)', 'de la République arabe syrienne (Gaziantep)', 'Europe/Istanbul', 'Gaziantep', 'ar en', 'cluster', 'UNMAS+sample', '2014-09-01', { countries: ['SYR'] }],
  ['TCD', 'Chad', 'Tchad', 'du Tchad', 'Africa/Ndjamena', 'N’Djamena', 'fr', 'aor', 'UNMAS', '2017-01-01', { locale: 'fr' }],
  ['UKR', 'Ukraine', 'Ukraine', 'de l’Ukraine', 'Europe/Kyiv', 'Kyiv', 'uk en', 'cluster', 'UNDP+sample', '2015-01-01'],
  ['YEM', 'Yemen', 'Yémen', 'du Yémen', 'Asia/Aden', 'Aden', 'en ar', 'cluster', 'UNMAS', '2015-04-01'],
];

export const operationSpecs: OperationSpec[] = rows.map(
  ([code, en, fr, of, zone, seat, languages, arrangement, agencies, since, more]) => {
    const [lead = '', coLead] = agencies.split('+');
    const asked = { code, en, fr, of, zone, seat, arrangement, lead, coLead, since };
    return { ...asked, countries: [code], locale: 'en', languages: languages.split(' '), ...more };
  },
);

/** What a record of an operation carries, or one of none: people, money and words of a public one are for partners too. */
export function scopeOf(code: string | null) {
  const { operationId, sharing } = openScopeOf(code);
  return { operationId, sharing: sharing === 'public' ? 'partners' : sharing };
}

/** What is public where its operation is: structures, who leads them, and posts without whom they are held by. */
export function openScopeOf(code: string | null) {
  const spec = operationSpecs.find((it) => it.code === code);
  return { operationId: spec ? idOf('operation', spec.code) : null, sharing: spec?.sharing ?? 'partners' };
}

export const operationRows = (): (typeof operations.$inferInsert)[] =>
  operationSpecs.map(({ code, en, fr, since, sharing = 'partners', namesHidden = false }) => ({
    id: idOf('operation', code),
    code,
    nameEn: en,
    nameFr: fr,
    since,
    sharing,
    namesHidden,
  }));

export const operationCountryRows = (): (typeof operationCountries.$inferInsert)[] =>
  operationSpecs.flatMap(({ code, countries, sharing = 'partners' }) =>
    countries.map((countryId) => ({ operationId: idOf('operation', code), countryId, sharing })),
  );
