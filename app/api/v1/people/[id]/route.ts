import { peopleApi } from '#lib/roster/people/api.ts';

export const GET = peopleApi['GET /people/{id}'];
export const PATCH = peopleApi['PATCH /people/{id}'];
export const POST = PATCH.form;
