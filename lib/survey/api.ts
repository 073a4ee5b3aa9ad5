import { endpoint } from '#lib/http/endpoint.ts';
import { getSurvey } from './queries.ts';
import { Survey } from './schema.ts';

export const surveyApi = {
  'GET /operations/{id}/survey': endpoint(getSurvey, {
    summary:
      'OCHA’s annual coordination survey: what our records answer, by the questions and codes of its form of 2020',
    output: Survey,
  }),
};
