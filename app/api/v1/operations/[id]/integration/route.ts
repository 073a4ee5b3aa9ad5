import { operationsApi } from '#lib/operations/api.ts';

export const POST = operationsApi['POST /operations/{id}/integration'];
export const GET = operationsApi['GET /operations/{id}/integration'];
