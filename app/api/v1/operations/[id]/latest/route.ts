import { operationsApi } from '#lib/operations/api.ts';

export const GET = operationsApi['GET /operations/{id}/latest'];
