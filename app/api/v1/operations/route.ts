import { operationsApi } from '#lib/operations/api.ts';

export const GET = operationsApi['GET /operations'];
export const POST = operationsApi['POST /operations'];
