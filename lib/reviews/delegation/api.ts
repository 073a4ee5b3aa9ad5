import { endpoint } from '#lib/http/endpoint.ts';
import { delegateReviews, endDelegation } from './commands.ts';
import { listDelegations } from './queries.ts';
import { DelegationState, Delegations } from './schema.ts';

export const delegationsApi = {
  'GET /review-delegations': endpoint(listDelegations, {
    summary: 'Who is away, and who does their reviews meanwhile',
    output: Delegations,
  }),
  'POST /review-delegations': endpoint(delegateReviews, {
    summary: 'Say who does the reviews of somebody who is away',
    output: DelegationState,
  }),
  'POST /review-delegations/{id}/removal': endpoint(endDelegation, {
    summary: 'Back earlier, or never gone',
    output: DelegationState,
  }),
};
