import type { FileColumn } from '#lib/exchange/file-column.ts';
import type { ExportedFlow, ExportedTruth } from './flow-queries.ts';
import { received, share } from './truth.ts';

type TruthColumn = FileColumn<ExportedTruth>;
type FlowColumn = FileColumn<ExportedFlow>;

/** USD as it stands in the database, digit by digit; blank where nothing is stated. */
const usd = (header: string, tag: string, value: TruthColumn['value']): TruthColumn => ({
  header,
  tag: `#value+usd+${tag}`,
  value,
  as: 'number',
});

/** A year of an operation's money: every figure in a column of its own, none of them a sum of two others but the last. */
export const truthColumns: readonly TruthColumn[] = [
  { header: 'year', tag: '#date+year', value: (row) => row.year },
  { header: 'code', tag: '#operations+code', value: (row) => row.code },
  { header: 'operation', tag: '#operations+name+i_en', value: (row) => row.nameEn },
  { header: 'opération', tag: '#operations+name+i_fr', value: (row) => row.nameFr },
  usd('asked here', 'asked', ({ asked }) => asked.usd),
  { header: 'proposals', tag: '#indicator+proposals+num', value: ({ asked }) => asked.proposals },
  usd('required in appeals', 'required', ({ figures }) => figures.required),
  usd('received in appeals', 'received', ({ figures }) => figures.received),
  {
    header: 'percent',
    tag: '#value+pct',
    value: ({ figures }) => {
      const percent = share(figures);
      return percent === null ? null : String(percent);
    },
    as: 'number',
  },
  { header: 'source of appeals', tag: '#meta+source+appeals', value: ({ figures }) => figures.source },
  { header: 'appeals as of', tag: '#date+appeals', value: ({ figures }) => figures.asOf, as: 'day' },
  usd('flows under mine action', 'coded', ({ flows }) => flows.coded.usd),
  usd('of those shared between clusters', 'coded+shared', ({ flows }) => flows.codedShared.usd),
  usd('of those within appeals', 'coded+appeals', ({ flows }) => flows.codedInAppeals.usd),
  usd('inside other clusters, confirmed', 'confirmed', ({ flows }) => flows.confirmed.usd),
  usd('sums told, confirmed', 'told', ({ sums }) => sums.confirmed),
  usd('inside other clusters, not decided', 'open', ({ flows }) => flows.open.usd),
  usd('shared with other years or places', 'crossing', ({ flows }) => flows.shared.usd),
  usd('pledged', 'pledged', ({ flows }) => flows.pledged.usd),
  usd('left out', 'left_out', ({ flows }) => flows.leftOut.usd),
  { header: 'source of flows', tag: '#meta+source+flows', value: ({ flows }) => flows.source },
  { header: 'flows as of', tag: '#date+flows', value: ({ flows }) => flows.asOf, as: 'day' },
  usd('received, nothing counted twice', 'found', (row) => received(row).usd),
];

const text = (header: string, tag: string, value: FlowColumn['value']): FlowColumn => ({
  header,
  tag,
  value,
});
const money = (header: string, tag: string, value: FlowColumn['value']): FlowColumn => ({
  header,
  tag,
  value,
  as: 'number',
});

export const flowColumns: readonly FlowColumn[] = [
  text('id', '#activity+id+fts_internal', (row) => row.flowId),
  text('source', '#meta+source', (row) => row.source),
  { header: 'date', tag: '#date', value: (row) => row.on, as: 'day' },
  money('amountUSD', '#value+funding+total+usd', (row) => row.amountUsd),
  money('counted USD', '#value+funding+counted+usd', (row) => row.countedUsd),
  text('standing', '#status+standing', (row) => row.standing),
  text('why', '#description+why+list', (row) => row.bases),
  text('decision', '#status+decision', (row) => row.decision?.verdict ?? null),
  text('note', '#description+note', (row) => row.decision?.note ?? null),
  text('srcOrganization', '#org+name+funder', (row) => row.donors),
  text('destOrganization', '#org+name+impl', (row) => row.recipients),
  text('destPlan', '#activity+appeal+name', (row) => row.planNames),
  text('clusters', '#sector+cluster+code+list', (row) => row.clusters),
  text('shared between', '#status+shared+list', (row) => row.shared),
  text('destLocations', '#country+iso3+impl+list', (row) => row.countries),
  text('years', '#date+year+list', (row) => row.years),
  text('status', '#status+text', (row) => row.stage),
  text('boundary', '#financial+direction', (row) => row.boundary),
  text('flowType', '#financial+flow+type', (row) => row.flowType),
  text('keywords', '#description+keywords', (row) => row.keywords),
  text('description', '#description+notes', (row) => row.description),
  money('originalAmount', '#value+funding+total', (row) => row.originalAmount),
  text('originalCurrency', '#value+funding+total+currency', (row) => row.originalCurrency),
  { header: 'as of', tag: '#date+reported', value: (row) => row.asOf, as: 'day' },
];
