import { flowsApi } from '#lib/flows/api.ts';

export const POST = flowsApi['POST /funding-decisions/{id}/removal'];
