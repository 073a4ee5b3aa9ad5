import { operationsApi } from '#lib/operations/api.ts';

export const GET = operationsApi['GET /operations/{id}'];
export const PATCH = operationsApi['PATCH /operations/{id}'];
export const POST = PATCH.form;
