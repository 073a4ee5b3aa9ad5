import { peopleApi } from '#lib/roster/people/api.ts';

export const PATCH = peopleApi['PATCH /people/{id}/contacts/{contactId}'];
export const POST = PATCH.form;
