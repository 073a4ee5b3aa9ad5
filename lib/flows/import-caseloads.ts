import clusters from '#db/reference/clusters.json' with { type: 'json' };
import { mineAction } from '#lib/appeals/mine-action.ts';
import { amount, required, words } from '#lib/exchange/cells.ts';
import type { Cells, FileTold, Importer, Row } from '#lib/exchange/importer.ts';
import { asCell, items, member } from '#lib/exchange/json-value.ts';
import { type Caseload, categoryOf, planIn, saysNothing, yearOf } from './caseload.ts';
import { applyCaseloads, checkCaseloads, currentCaseloads, matchCaseloads } from './caseload-store.ts';
import { codeOfName } from './cluster-codes.ts';
import places from './fts-places.json' with { type: 'json' };

type Column =
  | 'ref'
  | 'type'
  | 'code'
  | 'name'
  | 'country'
  | 'pcode'
  | 'place'
  | 'level'
  | 'category'
  | 'population'
  | 'affected'
  | 'inNeed'
  | 'targeted'
  | 'reached';
type Cell = Row<Column>;

const source = 'OCHA HPC';
const known = new Set(clusters.map(({ code }) => code));
const countries = places as Record<string, string>;

/**
 * Ours for the cluster of a caseload: as it says, else by the end of its reference (`CLPRO/BF5-PRO-MIN`), its name, or
 * the cluster that its reference begins with. Four areas of responsibility share one number, so numbers tell nothing.
 */
function clusterOf(type: string, told: string, ref: string, name: string): string {
  if (type === 'plan') return 'ALL';
  const [, whole = '', end = ''] = /^CL([A-Z]+)\/BF\d+-(.+)$/.exec(ref) ?? [];
  return [told, end, codeOfName(name) ?? '', whole].find((code) => known.has(code)) ?? (end || 'OTH');
}

/** The caseloads of a plan, and that of mine action by place and group. */
function cellsOf(document: unknown): Cells<Column>[] | null {
  const data = member(document, 'data');
  if (!Array.isArray(member(data, 'caseloads'))) return null;
  const locations = new Map(items(member(data, 'locations')).map((it) => [member(it, 'id'), it]));
  const whole = [...locations.values()].find((it) => member(it, 'adminLevel') === 0);
  const country = countries[asCell(member(whole, 'id'))] ?? asCell(member(whole, 'name'));
  return items(member(data, 'caseloads')).flatMap((caseload) => {
    const [ref, type, name] = ['caseloadCustomRef', 'caseloadType', 'caseloadDescription'].map((field) =>
      asCell(member(caseload, field)),
    ) as [string, string, string];
    const code = clusterOf(type, asCell(member(caseload, 'availableGlobalClusterCode')), ref, name);
    const base = { ref, type, code, name, country };
    const parts = code === mineAction.code ? items(member(caseload, 'disaggregatedAttachments')) : [];
    return [
      { ...base, ...figuresOf((field) => member(caseload, field)) },
      ...parts.map((part) => ({ ...base, ...placed(part, locations.get(member(part, 'locationId'))) })),
    ];
  });
}

const figuresOf = (of: (field: string) => unknown): Cells<Column> => ({
  population: asCell(of('totalPopulation')),
  affected: asCell(of('affected')),
  inNeed: asCell(of('inNeed')),
  targeted: asCell(of('target')),
  reached: asCell(of('reached') ?? of('cumulativeReach')),
});

function placed(part: unknown, location: unknown): Cells<Column> {
  const told = new Map(
    items(member(part, 'dataMatrix')).map((it) => [asCell(member(it, 'metricType')), member(it, 'value')]),
  );
  return {
    pcode: asCell(member(location, 'pcode')),
    place: asCell(member(location, 'name')),
    level: asCell(member(location, 'adminLevel')),
    category: asCell(member(part, 'categoryLabel')),
    ...figuresOf((field) => told.get(field)),
  };
}

const read = (cell: Cell, file: FileTold): Caseload => ({
  planId: planIn(file.name),
  country: cell('country'),
  year: yearOf(file),
  cluster: cell('code'),
  name: words(cell('name')),
  pcode: words(cell('pcode')) ?? '',
  place: words(cell('place')),
  level: Number(cell('level') || 0),
  category: categoryOf(words(cell('category'))),
  population: amount(cell('population')),
  affected: amount(cell('affected')),
  inNeed: amount(cell('inNeed')),
  targeted: amount(cell('targeted')),
  reached: amount(cell('reached')),
});

/** Caseloads of a plan from HPC (v2, response monitoring): people in need and targeted, per cluster and area. */
export const caseloads: Importer<Column> = {
  kind: 'caseloads',
  action: 'appeal.import',
  sharing: 'partners',
  columns: {},
  json: cellsOf,
  partial: true,
  takesGzip: true,

  reach: () => ({ years: [], country: undefined }),

  identify(cell, file) {
    if (saysNothing(read(cell, file))) return null;
    const { planId, country, year, pcode, category, place } = read(cell, file);
    const ref = required(words(cell('ref')), 'caseloadCustomRef');
    const key = [planId ?? '', country, year, ref, pcode, category].join(' ').trim();
    const label = [country, year, cell('name'), place, category].filter(Boolean).join(' · ');
    return { key, label, about: { key } };
  },

  read: (cell, file) => ({ data: read(cell, file) }),

  checks: checkCaseloads,
  match: matchCaseloads(source),
  current: currentCaseloads(source),
  apply: applyCaseloads(source),
};
