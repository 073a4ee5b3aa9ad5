import { viewsApi } from '#lib/roster/views/api.ts';

export const GET = viewsApi['GET /saved-views'];
export const POST = viewsApi['POST /saved-views'];
