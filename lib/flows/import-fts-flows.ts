import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { sources } from '#lib/appeals/mine-action.ts';
import { required, words } from '#lib/exchange/cells.ts';
import type { Applied, Importer, Row } from '#lib/exchange/importer.ts';
import { items, member } from '#lib/exchange/json-value.ts';
import { applyFtsFlows } from './apply-fts-flows.ts';
import { type FtsColumn, ftsColumns } from './fts-columns.ts';
import { readFtsFlow } from './read-fts-flow.ts';
import { readFtsRow } from './read-fts-row.ts';

/** A row of the file of HDX has its columns; a flow of the API is one cell of JSON. */
type Column = FtsColumn | 'flow';
type Cell = Row<Column>;

const told = (cell: Cell): unknown => JSON.parse(cell('flow'));

const idOf = (cell: Cell) =>
  cell('flow') ? String(member(told(cell), 'id') ?? '') : (words(cell('id')) ?? '');

/** Flows of money of OCHA's Financial Tracking Service: pages of its API, and the file that HDX publishes, packed or not. */
export const ftsFlows: Importer<Column> = {
  kind: 'fts-flows',
  action: 'appeal.import',
  sharing: 'partners',
  columns: ftsColumns,
  takesGzip: true,
  partial: true,

  json(document) {
    const flows = member(member(document, 'data'), 'flows');
    return Array.isArray(flows) ? items(flows).map((flow) => ({ flow: JSON.stringify(flow) })) : null;
  },

  reach: () => ({ years: [], country: undefined }),

  identify(cell) {
    const flowId = required(words(idOf(cell)), 'id');
    return { key: flowId, label: flowId, about: { flowId } };
  },

  read: (cell) => (cell('flow') ? readFtsFlow(told(cell)) : readFtsRow(cell)),

  checks: (rows) => sql`
    select distinct on (r.line) r.line, 'country_unknown' as reason, c.code as reason_value
    from ${rows} r, jsonb_array_elements_text(r.data -> 'countries') c(code)
    where not exists (select from countries k where k.id = c.code) order by r.line, c.code`,

  match: (rows) => sql`select r.line, f.id as subject_id from ${rows} r
    join funding_flows f on f.source = ${sources.figures} and f.flow_id = r.about ->> 'flowId'`,

  current: () => sql`
    select f.id as subject_id, '' as part, f.flow_id as key, f.flow_id as label,
      jsonb_build_object('flowId', f.flow_id, 'amountUsd', trim_scale(f.amount_usd)::text,
        'originalAmount', trim_scale(f.original_amount)::text, 'originalCurrency', f.original_currency, 'on', f."on",
        'decidedOn', f.decided_on, 'reportedOn', f.reported_on, 'stage', f.stage, 'boundary', f.boundary,
        'flowType', f.flow_type, 'contribution', f.contribution, 'donors', to_jsonb(f.donors),
        'recipients', to_jsonb(f.recipients), 'planIds', to_jsonb(f.plan_ids), 'clusters', to_jsonb(f.clusters),
        'years', to_jsonb(f.years), 'countries', to_jsonb(f.countries), 'projects', to_jsonb(f.projects),
        'keywords', to_jsonb(f.keywords), 'description', f.description, 'reference', f.reference,
        'shared', to_jsonb(f.shared), 'bases', to_jsonb(f.bases)) as data,
      null::date as gone_since, f.as_of, false as covered
    from funding_flows f where f.source = ${sources.figures}`,

  apply: (db: Db, applied: Applied) => applyFtsFlows(db, applied),
};
