import { alsoAsFile } from '#lib/exchange/download.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import {
  cancelAssignment,
  createAssignment,
  editAssignment,
  endAssignment,
  extendAssignment,
  handOverAssignment,
} from './commands.ts';
import { assignmentColumns, exportAssignments } from './export.ts';
import { getAssignment, listAssignments } from './queries.ts';
import { Assignment, AssignmentRecord } from './schema.ts';

export const assignmentsApi = {
  'GET /assignments': alsoAsFile(
    endpoint(listAssignments, {
      summary: 'Assignments within your reach, with the state of a day',
      output: listOutput(Assignment),
    }),
    { rows: exportAssignments, name: 'assignments', columns: assignmentColumns },
  ),
  'POST /assignments': endpoint(createAssignment, {
    summary: 'Put a person in a post',
    output: AssignmentRecord,
  }),
  'GET /assignments/{id}': endpoint(getAssignment, { summary: 'One assignment', output: Assignment }),
  'PATCH /assignments/{id}': endpoint(editAssignment, {
    summary: 'Change an assignment',
    output: AssignmentRecord,
  }),
  'POST /assignments/{id}/extend': endpoint(extendAssignment, {
    summary: 'Extend an assignment; the end first agreed is kept',
    output: AssignmentRecord,
  }),
  'POST /assignments/{id}/end': endpoint(endAssignment, {
    summary: 'End an assignment early, with the reason',
    output: AssignmentRecord,
  }),
  'POST /assignments/{id}/hand-over': endpoint(handOverAssignment, {
    summary: 'Hand over to a successor, who starts the day after',
    output: AssignmentRecord,
  }),
  'POST /assignments/{id}/cancel': endpoint(cancelAssignment, {
    summary: 'Withdraw an assignment that has not begun',
    output: AssignmentRecord,
  }),
};
