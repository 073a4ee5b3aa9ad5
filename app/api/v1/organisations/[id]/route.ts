import { organisationsApi } from '#lib/organisations/api.ts';

export const GET = organisationsApi['GET /organisations/{id}'];
export const PATCH = organisationsApi['PATCH /organisations/{id}'];
export const POST = PATCH.form;
