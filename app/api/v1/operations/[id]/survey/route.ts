import { surveyApi } from '#lib/survey/api.ts';

export const GET = surveyApi['GET /operations/{id}/survey'];
