import { z } from 'zod';
import { submissionStatuses } from '#db/enums.ts';
import { alsoAsFile } from '#lib/exchange/download.ts';
import type { FileColumn } from '#lib/exchange/file-column.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { Id } from '#lib/http/fields.ts';
import { listOutput } from '#lib/http/list.ts';
import {
  answerPoint,
  askInAppeal,
  leaveOut,
  setImplementation,
  startSubmission,
  submit,
  withdraw,
} from './commands.ts';
import { accept, approve, goBack, publish, recommend, reject, returnSubmission, takeUp } from './judging.ts';
import {
  type ExportedSubmission,
  exportSubmissions,
  getSubmission,
  listDoubles,
  listSubmissions,
} from './queries.ts';
import { StatusCount, Submission, SubmissionRow, SubmissionState } from './schema.ts';

const Double = z.object({
  id: Id,
  code: z.string().nullable(),
  title: z.string(),
  appeal: z.string(),
  status: z.enum(submissionStatuses),
  askedUsd: z.string().nullable(),
  sameProposal: z.boolean(),
  places: z.string().array(),
  pillars: z.string().array(),
});

const columns: readonly FileColumn<ExportedSubmission>[] = [
  { header: 'code', tag: '#activity+id', value: (row) => row.code },
  { header: 'title', tag: '#activity+name', value: (row) => row.title },
  { header: 'applicant', tag: '#org+name', value: (row) => row.applicant },
  { header: 'appeal', tag: '#activity+appeal+name', value: (row) => row.appeal },
  { header: 'operation', tag: '#operations+code', value: (row) => row.operation },
  { header: 'status', tag: '#status+name', value: (row) => row.status },
  { header: 'since', tag: '#date+status', value: (row) => row.since, as: 'day' },
  { header: 'asked', tag: '#value+requested+usd', value: (row) => row.asked, as: 'number' },
  { header: 'funded', tag: '#value+funding+usd', value: (row) => row.funded, as: 'number' },
  { header: 'people', tag: '#targeted', value: (row) => row.people },
  { header: 'pillars', tag: '#subsector+list', value: (row) => row.pillars },
  { header: 'score', tag: '#indicator+score', value: (row) => row.score, as: 'number' },
  { header: 'starts on', tag: '#date+start', value: (row) => row.starts_on, as: 'day' },
  { header: 'ends on', tag: '#date+end', value: (row) => row.ends_on, as: 'day' },
];

const step = (summary: string) => ({ summary, output: SubmissionState });

export const submissionsApi = {
  'GET /submissions': alsoAsFile(
    endpoint(listSubmissions, {
      summary: 'Submissions within your reach, and how many stand in each status',
      output: listOutput(SubmissionRow).extend({ byStatus: StatusCount.array() }),
    }),
    { rows: exportSubmissions, name: 'mine-action-submissions', columns: () => columns },
  ),
  'POST /proposals/{id}/submissions': endpoint(
    startSubmission,
    step('Put a proposal into an appeal, as a draft'),
  ),
  'GET /submissions/{id}': endpoint(getSubmission, {
    summary: 'One submission: the words handed in, its steps, points and open moves',
    output: Submission,
  }),
  'PATCH /submissions/{id}': endpoint(askInAppeal, step('Change what is asked in this appeal')),
  'GET /submissions/{id}/doubles': endpoint(listDoubles, {
    summary: 'Submissions that ask for the same place, pillar and time',
    output: z.object({ items: Double.array() }),
  }),
  'POST /submissions/{id}/submission': endpoint(
    submit,
    step('Submit a draft, or a returned submission anew'),
  ),
  'POST /submissions/{id}/points/{pointId}/answer': endpoint(
    answerPoint,
    step('Answer a point of a returned submission'),
  ),
  'POST /submissions/{id}/withdrawal': endpoint(withdraw, step('Withdraw, with the reason')),
  'POST /submissions/{id}/omission': endpoint(leaveOut, step('Leave a draft out of the appeal')),
  'POST /submissions/{id}/review': endpoint(takeUp, step('Begin the review')),
  'POST /submissions/{id}/recommendation': endpoint(recommend, step('Say what the reviewers recommend')),
  'POST /submissions/{id}/return': endpoint(returnSubmission, step('Return it with numbered points')),
  'POST /submissions/{id}/acceptance': endpoint(accept, step('Accept it')),
  'POST /submissions/{id}/rejection': endpoint(reject, step('Reject it, with the reason')),
  'POST /submissions/{id}/approval': endpoint(
    approve,
    step('Record the approval of the Humanitarian Coordinator'),
  ),
  'POST /submissions/{id}/publication': endpoint(publish, step('Publish it')),
  'POST /submissions/{id}/step-back': endpoint(goBack, step('Go one step back, with the reason')),
  'POST /submissions/{id}/implementation': endpoint(setImplementation, step('Say how the work goes')),
};
