import { peopleApi } from '#lib/roster/people/api.ts';

export const GET = peopleApi['GET /people/{id}/vcard'];
