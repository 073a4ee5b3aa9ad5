import { operationsApi } from '#lib/operations/api.ts';

export const PATCH = operationsApi['PATCH /integration-checks/{id}'];
export const POST = PATCH.form;
