import { z } from 'zod';
import { endpoint } from '#lib/http/endpoint.ts';
import { Id } from '#lib/http/fields.ts';
import { applyBulk, undoBulk } from './commands.ts';
import { getBulkAct, previewBulk } from './queries.ts';
import { BulkAct, Preview } from './schema.ts';
import { selectRows } from './selection.ts';

export const bulkApi = {
  'POST /bulk-selections': endpoint(selectRows, {
    summary: 'Choose rows for one act on all of them; kept for an hour, changes nothing',
    output: z.object({ id: Id }),
  }),
  'GET /bulk-selections/{id}': endpoint(previewBulk, {
    summary: 'Preview: what each chosen row would become, and which are refused and why',
    output: Preview,
  }),
  'POST /bulk-acts': endpoint(applyBulk, {
    summary: 'Do what the preview showed, in one transaction',
    output: z.object({ id: Id, done: z.int(), left: z.int() }),
  }),
  'GET /bulk-acts/{id}': endpoint(getBulkAct, {
    summary: 'An act of yours, and what became of it',
    output: BulkAct,
  }),
  'POST /bulk-acts/{id}/undo': endpoint(undoBulk, {
    summary: 'Undo an act of yours within half an hour, but for records that were changed since',
    output: z.object({ id: Id, undone: z.int(), kept: z.int() }),
  }),
};
