import { alsoAsFile } from '#lib/exchange/download.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import { activityColumns } from './file-columns.ts';
import { exportActivities, getActivitySummary, listActivities } from './queries.ts';
import { Activity, ActivitySummary } from './schema.ts';

export const activitiesApi = {
  'GET /operations/{id}/activities': alsoAsFile(
    endpoint(listActivities, {
      summary: 'Who does what, where, when and for whom, by the operation’s 5W',
      output: listOutput(Activity),
    }),
    { rows: exportActivities, name: 'mine-action-activities', columns: () => activityColumns },
  ),
  'GET /operations/{id}/activity-summary': endpoint(getActivitySummary, {
    summary: 'The operation’s activities by organisation, place, activity and month',
    output: ActivitySummary,
  }),
};
