import { duplicatesApi } from '#lib/roster/duplicates/api.ts';

export const POST = duplicatesApi['POST /people/merges'];
