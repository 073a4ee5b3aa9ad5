import { z } from 'zod';
import { alsoAsFile } from '#lib/exchange/download.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import {
  addSchedule,
  answerUpdatePoint,
  correctUpdate,
  skipUpdate,
  submitUpdate,
  writeStep,
} from './commands.ts';
import { UpdateEdition, updateEdition } from './edition.ts';
import { acknowledgeUpdate, sendBackUpdate } from './judging.ts';
import { latenessColumns } from './lateness/file-columns.ts';
import { exportLateness, listLateness } from './lateness/queries.ts';
import { LatenessList } from './lateness/schema.ts';
import { getUpdate, listUpdates } from './queries.ts';
import { askUpdate, replyToQuestion, withdrawQuestion } from './questions/commands.ts';
import { editSchedule, listSchedules } from './schedules.ts';
import {
  ScheduleShown,
  ScheduleState,
  StatusCount,
  StepState,
  Update,
  UpdateRow,
  UpdateState,
} from './schema.ts';

const step = (summary: string) => ({ summary, output: UpdateState });

import { seriesColumns } from './series/file-columns.ts';
import { exportSeries, listSeries } from './series/queries.ts';
import { SeriesList } from './series/schema.ts';

export const updatesApi = {
  'GET /updates': endpoint(listUpdates, {
    summary: 'Field updates within your reach, and how many stand in each status',
    output: listOutput(UpdateRow).extend({ byStatus: StatusCount.array() }),
  }),
  'GET /updates/lateness': alsoAsFile(
    endpoint(listLateness, {
      summary: 'Gaps and lateness of the last twelve months, by who reports and in which rhythm',
      output: LatenessList,
    }),
    { rows: exportLateness, name: 'mine-action-lateness', columns: () => latenessColumns },
  ),
  'GET /updates/series': alsoAsFile(
    endpoint(listSeries, {
      summary: 'Figures over time, line by line: one indicator by operation, or every indicator of one',
      output: SeriesList,
    }),
    { rows: exportSeries, name: 'mine-action-series', columns: () => seriesColumns },
  ),
  'GET /updates/{id}': endpoint(getUpdate, {
    summary: 'One update: what was sent, the period before, its steps, points and open moves',
    output: Update,
  }),
  'GET /updates/{id}/edition': endpoint(updateEdition, {
    summary: 'Whether the pages of its form that a device keeps are still what the server would send',
    output: UpdateEdition,
  }),
  'POST /updates/{id}/steps/{step}': endpoint(writeStep, { summary: 'Save one step', output: StepState }),
  'POST /updates/{id}/submission': endpoint(
    submitUpdate,
    step('Send an update, or one that was sent back anew'),
  ),
  'POST /updates/{id}/omission': endpoint(skipUpdate, step('Say that there is nothing to report')),
  'POST /updates/{id}/correction': endpoint(correctUpdate, step('Send a correction, with the reason')),
  'POST /updates/{id}/points/{pointId}/answer': endpoint(
    answerUpdatePoint,
    step('Answer a point of an update that was sent back'),
  ),
  'POST /updates/{id}/return': endpoint(sendBackUpdate, step('Send it back with numbered points')),
  'POST /updates/{id}/acknowledgement': endpoint(acknowledgeUpdate, step('Acknowledge it')),
  'POST /updates/{id}/questions': endpoint(
    askUpdate,
    step('Ask one question about it; it stays submitted, and the next waits for the answer'),
  ),
  'POST /updates/{id}/questions/{questionId}/reply': endpoint(
    replyToQuestion,
    step('Answer the question that Geneva asked; no new version is made'),
  ),
  'POST /updates/{id}/questions/{questionId}/withdrawal': endpoint(
    withdrawQuestion,
    step('Withdraw a question that waits for its answer'),
  ),
  'GET /operations/{id}/reporting-schedules': endpoint(listSchedules, {
    summary: 'What an operation is asked to report, and how often',
    output: z.object({ items: ScheduleShown.array() }),
  }),
  'PATCH /reporting-schedules/{id}': endpoint(editSchedule, {
    summary: 'Change what the periods to come are asked by, or end a schedule on a day',
    output: ScheduleState,
  }),
  'POST /reporting-schedules': endpoint(addSchedule, {
    summary: 'Ask an operation to report from a day on',
    output: ScheduleState,
  }),
};
