import { endpoint } from '#lib/http/endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import { closeOperation, createOperation, editOperation } from './commands.ts';
import { getOperation, listOperations } from './queries.ts';
import { Operation, OperationDetail, OperationRow } from './schema.ts';

export const operationsApi = {
  'GET /operations': endpoint(listOperations, {
    summary: 'Operations within your reach',
    output: listOutput(OperationRow),
  }),
  'POST /operations': endpoint(createOperation, { summary: 'Open an operation', output: Operation }),
  'GET /operations/{id}': endpoint(getOperation, {
    summary: 'One operation with its appeals',
    output: OperationDetail,
  }),
  'PATCH /operations/{id}': endpoint(editOperation, { summary: 'Change an operation', output: Operation }),
  'POST /operations/{id}/close': endpoint(closeOperation, {
    summary: 'Close an operation; its structures must have ended',
    output: Operation,
  }),
};
