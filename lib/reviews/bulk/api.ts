import { z } from 'zod';
import { endpoint } from '#lib/http/endpoint.ts';
import { Id } from '#lib/http/fields.ts';
import { assignMany, undoAssignments } from './commands.ts';
import { getAssignAct, previewAssignments } from './queries.ts';
import { AssignAct, AssignPreview } from './schema.ts';
import { selectSubmissions } from './selection.ts';

export const assignmentsOfReviewsApi = {
  'POST /review-selections': endpoint(selectSubmissions, {
    summary: 'Choose submissions to ask one person to review; kept for an hour, changes nothing',
    output: z.object({ id: Id }),
  }),
  'GET /review-selections/{id}': endpoint(previewAssignments, {
    summary: 'Preview: who can be asked, and which submissions would be left and why',
    output: AssignPreview,
  }),
  'POST /review-assignments': endpoint(assignMany, {
    summary: 'Ask one person to review what the preview showed, in one transaction',
    output: z.object({ id: Id, done: z.int(), left: z.int() }),
  }),
  'GET /review-assignments/{id}': endpoint(getAssignAct, {
    summary: 'An act of yours, and what became of it',
    output: AssignAct,
  }),
  'POST /review-assignments/{id}/undo': endpoint(undoAssignments, {
    summary: 'Undo an act of yours within half an hour, but for reviews that were begun since',
    output: z.object({ id: Id, undone: z.int(), kept: z.int() }),
  }),
};
