import { integrationItems } from '#db/enums.ts';
import { alsoAsFile } from '#lib/exchange/download.ts';
import type { FileColumn } from '#lib/exchange/file-column.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { StoredDay } from '#lib/http/fields.ts';
import { listOutput } from '#lib/http/list.ts';
import { closeOperation, createOperation, editOperation } from './commands.ts';
import { exportOperations, operationColumns } from './export.ts';
import { addIntegrationCheck, editIntegrationCheck } from './integration-commands.ts';
import {
  type ExportedIntegration,
  exportIntegration,
  getIntegration,
  listIntegration,
} from './integration-queries.ts';
import { Integration, IntegrationCheck, IntegrationRow } from './integration-schema.ts';
import { getLatest } from './latest.ts';
import { getOperation, listOperations } from './queries.ts';
import { Operation, OperationDetail, OperationLatest, OperationRow } from './schema.ts';

/** Each item with its answer, the day it holds from, and what shows it. */
const columns: readonly FileColumn<ExportedIntegration>[] = [
  { header: 'code', tag: '#operations+code', value: (row) => row.code },
  { header: 'operation', tag: '#operations+name+i_en', value: (row) => row.name_en },
  { header: 'opération', tag: '#operations+name+i_fr', value: (row) => row.name_fr },
  ...integrationItems.flatMap((item): FileColumn<ExportedIntegration>[] => [
    { header: item, tag: `#status+${item}`, value: ({ answers }) => answers[item]?.answer ?? null },
    { header: `${item} since`, tag: `#date+${item}`, value: ({ answers }) => answers[item]?.since ?? null },
    {
      header: `${item} evidence`,
      tag: `#description+${item}`,
      value: ({ answers }) => answers[item]?.evidence ?? null,
    },
    {
      header: `${item} source`,
      tag: `#meta+source+${item}`,
      value: ({ answers }) => answers[item]?.source ?? null,
    },
  ]),
];

export const operationsApi = {
  'GET /operations': alsoAsFile(
    endpoint(listOperations, {
      summary: 'Operations within your reach',
      output: listOutput(OperationRow),
    }),
    { rows: exportOperations, name: 'operations', columns: operationColumns },
  ),
  'POST /operations': endpoint(createOperation, { summary: 'Open an operation', output: Operation }),
  'GET /operations/{id}': endpoint(getOperation, {
    summary: 'One operation with its appeals',
    output: OperationDetail,
  }),
  'GET /operations/{id}/latest': endpoint(getLatest, {
    summary: 'What an operation reported last, and what falls due there next',
    output: OperationLatest,
  }),
  'PATCH /operations/{id}': endpoint(editOperation, { summary: 'Change an operation', output: Operation }),
  'POST /operations/{id}/close': endpoint(closeOperation, {
    summary: 'Close an operation; its structures must have ended',
    output: Operation,
  }),
  'GET /integration': alsoAsFile(
    endpoint(listIntegration, {
      summary: 'How far each country component is part of its Protection Cluster, as of a day',
      output: listOutput(IntegrationRow).extend({ asOf: StoredDay }),
    }),
    { rows: exportIntegration, name: 'mine-action-integration', columns: () => columns },
  ),
  'GET /operations/{id}/integration': endpoint(getIntegration, {
    summary: 'The integration checklist of an operation, with its history',
    output: Integration,
  }),
  'POST /operations/{id}/integration': endpoint(addIntegrationCheck, {
    summary: 'Answer an item of the checklist from a day on',
    output: IntegrationCheck,
  }),
  'PATCH /integration-checks/{id}': endpoint(editIntegrationCheck, {
    summary: 'Correct an answer of the checklist',
    output: IntegrationCheck,
  }),
};
