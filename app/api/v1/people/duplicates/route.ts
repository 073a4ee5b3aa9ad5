import { duplicatesApi } from '#lib/roster/duplicates/api.ts';

export const GET = duplicatesApi['GET /people/duplicates'];
