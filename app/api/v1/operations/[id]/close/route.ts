import { operationsApi } from '#lib/operations/api.ts';

export const POST = operationsApi['POST /operations/{id}/close'];
