import { assignmentsApi } from '#lib/roster/assignments/api.ts';

export const GET = assignmentsApi['GET /assignments/{id}'];
export const PATCH = assignmentsApi['PATCH /assignments/{id}'];
export const POST = PATCH.form;
