import { searchApi } from '#lib/search/api.ts';

export const GET = searchApi['GET /search'];
