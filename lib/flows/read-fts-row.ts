import type { FlowShare } from '#db/enums.ts';
import { amount, day, id, Rejected, required, words } from '#lib/exchange/cells.ts';
import type { Row } from '#lib/exchange/importer.ts';
import { codeOfName } from './cluster-codes.ts';
import type { Flow, FlowAbout } from './flow.ts';
import type { FtsColumn } from './fts-columns.ts';
import { boundaryOf, keywordsOf, listOf, stageOf, textOf, unique } from './fts-words.ts';
import { basesOf } from './mine-action-bases.ts';

type Cell = Row<FtsColumn>;

/** Every year of a span. */
function yearsOf(cell: Cell): number[] {
  const [first, last] = [words(cell('since')), words(cell('until'))].map((told) => {
    if (told !== null && !/^(19|20)\d\d$/.test(told)) throw new Rejected('not_a_year', told);
    return told === null ? null : Number(told);
  });
  if (!first) return last ? [last] : [];
  const end = last ?? first;
  if (end < first || end - first > 30) throw new Rejected('not_a_year', `${first}–${end}`);
  return Array.from({ length: end - first + 1 }, (_, at) => first + at);
}

/** The file says of one border alone whether a flow crosses it whole; the rest shows by how many it names. */
function sharedBy(cell: Cell, { clusters, years, countries, recipients, planIds }: Omit<Flow, 'shared'>) {
  const found = (
    [
      ['clusters', clusters.length],
      ['years', years.length],
      ['places', countries.length],
      ['organisations', recipients.length],
      ['plans', planIds.length],
    ] as const
  ).flatMap(([share, many]): FlowShare[] => (many > 1 ? [share] : []));
  const crossing =
    words(cell('onBoundary')) === 'shared' && !found.some((it) => it === 'years' || it === 'places');
  return [...found, ...(crossing ? (['places'] as const) : [])].sort();
}

/** One row of FTS's flows as HDX publishes them. Throws Rejected. */
export function readFtsRow(cell: Cell): { data: Flow; about: FlowAbout } {
  const said = {
    clusters: unique(listOf(cell('clusters')).map((name) => codeOfName(name) ?? name)).sort(),
    projects: unique([words(cell('projectCode')), words(cell('project'))].flatMap((it) => it ?? [])),
    keywords: keywordsOf(cell('keywords').split(',')),
    recipients: oneName(cell('recipient')),
    description: textOf(cell('description')),
  };
  const plan = id(cell('planId'));
  const told: Omit<Flow, 'shared'> = {
    flowId: required(words(cell('id')), 'id'),
    amountUsd: required(amount(cell('amountUSD')), 'amountUSD'),
    originalAmount: amount(cell('originalAmount')),
    originalCurrency: words(cell('originalCurrency')),
    on: day(cell('date')),
    decidedOn: day(cell('decided')),
    reportedOn: day(cell('reported')),
    stage: stageOf(cell('status')),
    boundary: boundaryOf(cell('boundary')),
    flowType: words(cell('flowType')) ?? 'Standard',
    contribution: words(cell('contribution')),
    donors: oneName(cell('donor')),
    planIds: plan === null ? [] : [plan],
    years: yearsOf(cell),
    countries: listOf(cell('countries').toUpperCase()).sort(),
    reference: words(cell('reference')),
    bases: basesOf({ ...said, planClusters: [] }),
    ...said,
  };
  const about = {
    planNames: oneName(cell('plan')),
    planCodes: oneName(cell('planCode')),
    planClusters: [],
    donorIds: [],
    recipientIds: [],
  };
  return { data: { ...told, shared: sharedBy(cell, told) }, about };
}

/** A name with commas of its own: "Korea, Republic of, Government of". */
const oneName = (cell: string): string[] => [words(cell)].flatMap((name) => name ?? []);
