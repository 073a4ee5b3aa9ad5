import { endpoint } from '#lib/http/endpoint.ts';
import { editFunding, recordFunding, removeFunding } from './commands.ts';
import { listFunding } from './queries.ts';
import { FundingRecord, FundingRecords } from './schema.ts';

export const fundingApi = {
  'GET /submissions/{id}/funding': endpoint(listFunding, {
    summary: 'Money for a submission: pledged, committed and paid',
    output: FundingRecords,
  }),
  'POST /submissions/{id}/funding': endpoint(recordFunding, {
    summary: 'Record money of a donor',
    output: FundingRecord,
  }),
  'PATCH /funding/{id}': endpoint(editFunding, {
    summary: 'Correct a funding record',
    output: FundingRecord,
  }),
  'POST /funding/{id}/removal': endpoint(removeFunding, {
    summary: 'Take a funding record out',
    output: FundingRecord,
  }),
};
