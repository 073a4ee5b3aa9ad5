import { flowsApi } from '#lib/flows/api.ts';

export const GET = flowsApi['GET /funding'];
