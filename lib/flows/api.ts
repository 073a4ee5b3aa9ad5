import { z } from 'zod';
import { alsoAsFile } from '#lib/exchange/download.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import { decideFunding, undoFundingDecision } from './commands.ts';
import { flowColumns, truthColumns } from './file-columns.ts';
import { exportFlows, exportFundingTruth, listFlows } from './flow-queries.ts';
import { Flow, FundingDecision, FundingTruth, FundingTruthRow } from './schema.ts';
import { getFundingTruth, listFundingTruth } from './truth-queries.ts';

export const flowsApi = {
  'GET /funding': alsoAsFile(
    endpoint(listFundingTruth, {
      summary: 'Per operation in a year: asked, required, received, and what sits inside other clusters',
      output: listOutput(FundingTruthRow).extend({ year: z.int() }),
    }),
    { rows: exportFundingTruth, name: 'mine-action-funding', columns: () => truthColumns },
  ),
  'GET /operations/{id}/funding': endpoint(getFundingTruth, {
    summary:
      'One operation in a year: each figure with its source and day, and what must be known to read it',
    output: FundingTruth,
  }),
  'GET /operations/{id}/flows': alsoAsFile(
    endpoint(listFlows, {
      summary:
        'The flows of money behind the sums, with why each may be mine action’s and what a person decided',
      output: listOutput(Flow),
    }),
    { rows: exportFlows, name: 'mine-action-flows', columns: () => flowColumns },
  ),
  'POST /operations/{id}/funding-decisions': endpoint(decideFunding, {
    summary: 'Say whether a flow, or a sum that no flow shows, is mine action’s',
    output: FundingDecision,
  }),
  'POST /funding-decisions/{id}/removal': endpoint(undoFundingDecision, {
    summary: 'Take a decision back',
    output: FundingDecision,
  }),
};
