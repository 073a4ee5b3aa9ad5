import { endpoint } from '#lib/http/endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import { acceptChange, declineChange, proposeChange, withdrawChange } from './commands.ts';
import { getChange, listChanges } from './queries.ts';
import { ChangeRequest, ChangeState } from './schema.ts';

export const changesApi = {
  'GET /changes': endpoint(listChanges, {
    summary: 'Changes that were proposed: Geneva sees all, whoever proposes their own',
    output: listOutput(ChangeRequest),
  }),
  'POST /changes': endpoint(proposeChange, {
    summary: 'Propose a change of a record of your own operation',
    output: ChangeState,
  }),
  'GET /changes/{id}': endpoint(getChange, { summary: 'One proposed change', output: ChangeRequest }),
  'POST /changes/{id}/acceptance': endpoint(acceptChange, {
    summary: 'Accept a change: it is made under the rules of that act',
    output: ChangeState,
  }),
  'POST /changes/{id}/declination': endpoint(declineChange, {
    summary: 'Decline a change, with the reason',
    output: ChangeState,
  }),
  'POST /changes/{id}/withdrawal': endpoint(withdrawChange, {
    summary: 'Withdraw a change that you proposed',
    output: ChangeState,
  }),
};
