import { flowsApi } from '#lib/flows/api.ts';

export const GET = flowsApi['GET /operations/{id}/funding'];
