import { mineAction } from '#lib/appeals/mine-action.ts';
import { amount, Rejected, required, words } from '#lib/exchange/cells.ts';
import type { FileTold, Importer, Row } from '#lib/exchange/importer.ts';
import { type Caseload, categoryOf, yearOf } from './caseload.ts';
import { applyCaseloads, checkCaseloads, currentCaseloads, matchCaseloads } from './caseload-store.ts';

const columns = {
  country: { tag: '#country+code', headers: ['Country ISO3', 'iso3', 'location_code'] },
  admin1: { tag: '#adm1+code', headers: ['Admin 1 PCode', 'admin1 pcode'] },
  name1: { tag: '#adm1+name', headers: ['Admin 1 Name'], optional: true },
  admin2: { tag: '#adm2+code', headers: ['Admin 2 PCode', 'admin2 pcode'] },
  name2: { tag: '#adm2+name', headers: ['Admin 2 Name'], optional: true },
  description: { tag: '#description', headers: ['Description'], optional: true },
  cluster: { tag: '#sector+code', headers: ['Cluster'] },
  category: { tag: '#category', headers: ['Category'] },
  population: { tag: '#population', headers: ['Population'], optional: true },
  inNeed: { tag: '#inneed', headers: ['In Need'] },
  targeted: { tag: '#targeted', headers: ['Targeted'] },
  affected: { tag: '#affected', headers: ['Affected'], optional: true },
  reached: { tag: '#reached', headers: ['Reached'], optional: true },
} as const;
type Cell = Row<keyof typeof columns>;

const source = 'OCHA HNO';

/** Ours in the languages that plans are written in, where a row gives no code. */
const ours =
  /\bmine action\b|\b(?:lutte|action) (?:anti-?|contre les )mines\b|\bacci[oó]n contra (?:las )?minas\b|\bexplosive hazards?\b/iu;

const isOurs = (cell: Cell) => {
  const code = words(cell('cluster'));
  return code === mineAction.code || (code === null && ours.test(cell('description')));
};

/** The smallest place that a row names. */
function placeOf(cell: Cell) {
  const [two, one] = [words(cell('admin2')), words(cell('admin1'))];
  if (two) return { pcode: two, place: words(cell('name2')), level: 2 };
  return one ? { pcode: one, place: words(cell('name1')), level: 1 } : { pcode: '', place: null, level: 0 };
}

const keyOf = (cell: Cell, file: FileTold) =>
  [
    required(words(cell('country')), 'Country ISO3').toUpperCase(),
    yearOf(file),
    mineAction.code,
    placeOf(cell).pcode,
    categoryOf(words(cell('category'))),
  ].join(' ');

function people(cell: string): string | null {
  const told = amount(cell);
  if (told?.startsWith('-')) throw new Rejected('negative', told);
  return told;
}

/** OCHA's humanitarian needs overviews by place (HDX `hpc_hno_*`): the rows of mine action. */
export const hno: Importer<keyof typeof columns> = {
  kind: 'hno',
  action: 'appeal.import',
  sharing: 'partners',
  columns,
  partial: true,
  takesGzip: true,

  reach: () => ({ years: [], country: undefined }),

  identify(cell, file) {
    if (!isOurs(cell)) return null;
    const key = keyOf(cell, file).trim();
    return { key, label: [key, placeOf(cell).place].filter(Boolean).join(' · '), about: { key } };
  },

  read(cell, file) {
    const data: Caseload = {
      planId: null,
      country: required(words(cell('country')), 'Country ISO3').toUpperCase(),
      year: yearOf(file),
      cluster: mineAction.code,
      name: words(cell('description')),
      ...placeOf(cell),
      category: categoryOf(words(cell('category'))),
      population: people(cell('population')),
      affected: people(cell('affected')),
      inNeed: people(cell('inNeed')),
      targeted: people(cell('targeted')),
      reached: people(cell('reached')),
    };
    return { data };
  },

  checks: checkCaseloads,
  match: matchCaseloads(source),
  current: currentCaseloads(source),
  apply: applyCaseloads(source),
};
