import { viewsApi } from '#lib/roster/views/api.ts';

export const GET = viewsApi['GET /saved-views/{id}'];
export const PATCH = viewsApi['PATCH /saved-views/{id}'];
export const POST = PATCH.form;
