import { required, words, year } from '#lib/exchange/cells.ts';
import type { Importer } from '#lib/exchange/importer.ts';
import { type FundProject, fundImporter } from './donor-fund-projects.ts';
import {
  fundAmount,
  fundDay,
  genderMarker,
  mineActionIn,
  packedPeople,
  unescaped,
} from './pooled-fund-cells.ts';

const columns = {
  code: { tag: '#activity+code', headers: ['PrjCode'] },
  title: { tag: '#activity+name', headers: ['PrjTitle'] },
  year: { tag: '#date+year', headers: ['AllYr'] },
  fund: { tag: '#fund+id', headers: ['PFId'] },
  allocation: { tag: '#allocation+name', headers: ['AllNm'] },
  organisation: { tag: '#org+name', headers: ['OrgNm'] },
  start: { tag: '#date+start', headers: ['AStrDt'] },
  end: { tag: '#date+end', headers: ['AEndDt'] },
  budget: { tag: '#value+usd', headers: ['PrgBdg'] },
  people: { tag: '#targeted', headers: ['BenAgg'] },
  marker: { tag: '#marker+gender', headers: ['PrjGM'] },
  status: { tag: '#status', headers: ['PrjStsNm'] },
  approved: { tag: '#date+approved', headers: ['ApprDt'] },
} as const;

/** The second word of a code names the fund, in its own letters. The cross-border fund of Türkiye works in Syria. */
const countries: Readonly<Record<string, string>> = {
  AFG: 'AFG',
  BFA: 'BFA',
  CAR: 'CAF',
  COL: 'COL',
  DRC: 'COD',
  ETH: 'ETH',
  HTI: 'HTI',
  IRQ: 'IRQ',
  JOR: 'JOR',
  LEB: 'LBN',
  MLI: 'MLI',
  MM: 'MMR',
  MOZ: 'MOZ',
  MYN: 'MMR',
  NER: 'NER',
  NGA: 'NGA',
  OPT: 'PSE',
  PAK: 'PAK',
  SOM: 'SOM',
  SSD: 'SSD',
  SUD: 'SDN',
  SYR: 'SYR',
  TCD: 'TCD',
  TUR: 'SYR',
  UKR: 'UKR',
  VEN: 'VEN',
  YEM: 'YEM',
};

const fundOf = (code: string) => words(code)?.split('-')[1] ?? null;

/** Some organisations are not named, for their safety: the list gives their kind, which is nobody's name. */
const kinds = /^(international ngo|national ngo|un agency|others?|red cross.*)$/i;

/** The list of projects of the country-based pooled funds (`ProjectSummaryV2`). */
export const cbpfProjects: Importer<keyof typeof columns> = {
  ...fundImporter('CBPF', 'cbpf-projects', 'OCHA CBPF'),
  columns,

  reach: (cell) => ({
    years: /^\s*(19|20)\d\d\s*$/.test(cell('year')) ? [Number(cell('year'))] : [],
    country: fundOf(cell('code')) ?? undefined,
  }),

  identify(cell) {
    const code = required(words(cell('code')), 'PrjCode');
    const label = [code, words(unescaped(cell('title')))].filter(Boolean).join(' · ');
    return { key: code, label, about: { code } };
  },

  read(cell) {
    const title = required(words(unescaped(cell('title'))), 'PrjTitle');
    const name = words(unescaped(cell('organisation')));
    const [men = null, women = null, boys = null, girls = null] = packedPeople(cell('people'));
    const { marker, kind } = genderMarker(cell('marker'), 'GAM');
    const { usd, rounded } = fundAmount(cell('budget'));
    const fund = fundOf(cell('code'));
    const data: FundProject = {
      title,
      organisationName: name && kinds.test(name) ? null : name,
      organisationAcronym: null,
      countryId: countries[fund ?? ''] ?? null,
      place: fund,
      year: year(cell('year')),
      amountUsd: usd,
      startsOn: fundDay(cell('start')),
      endsOn: fundDay(cell('end')),
      approvedOn: fundDay(cell('approved')),
      status: words(cell('status')),
      allocation: words(unescaped(cell('allocation'))),
      sector: null,
      genderMarker: marker,
      genderMarkerKind: kind,
      men,
      women,
      boys,
      girls,
      mineActionBasis: mineActionIn(null, title),
    };
    return { data, about: { rounded } };
  },
};
