import { endpoint } from '#lib/http/endpoint.ts';
import { editMinutes, writeMinutes } from './commands.ts';
import { listMinutes } from './queries.ts';
import { MinutesList, MinutesState } from './schema.ts';

export const minutesApi = {
  'GET /appeals/{id}/minutes': endpoint(listMinutes, {
    summary: 'Minutes of the review meetings of an appeal',
    output: MinutesList,
  }),
  'POST /appeals/{id}/minutes': endpoint(writeMinutes, {
    summary: 'Write down a review meeting',
    output: MinutesState,
  }),
  'PATCH /minutes/{id}': endpoint(editMinutes, {
    summary: 'Write minutes anew; what stood before stays as an earlier version',
    output: MinutesState,
  }),
};
