import { activitiesApi } from '#lib/activities/api.ts';

export const GET = activitiesApi['GET /operations/{id}/activity-summary'];
