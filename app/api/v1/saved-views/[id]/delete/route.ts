import { viewsApi } from '#lib/roster/views/api.ts';

export const POST = viewsApi['POST /saved-views/{id}/delete'];
