import { flowsApi } from '#lib/flows/api.ts';

export const POST = flowsApi['POST /operations/{id}/funding-decisions'];
