import { peopleApi } from '#lib/roster/people/api.ts';

export const POST = peopleApi['POST /people/{id}/erasure'];
