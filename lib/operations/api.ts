import { endpoint } from '#lib/http/endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import { createOperation, editOperation } from './commands.ts';
import { getOperation, listOperations } from './queries.ts';
import { Operation } from './schema.ts';

export const operationsApi = {
  'GET /operations': endpoint(listOperations, {
    summary: 'Operations within your reach',
    output: listOutput(Operation),
  }),
  'POST /operations': endpoint(createOperation, { summary: 'Open an operation', output: Operation }),
  'GET /operations/{id}': endpoint(getOperation, { summary: 'One operation', output: Operation }),
  'PATCH /operations/{id}': endpoint(editOperation, { summary: 'Change an operation', output: Operation }),
};
