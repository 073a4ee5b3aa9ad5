import { confirmationsApi } from '#lib/roster/confirmations/api.ts';

export const GET = confirmationsApi['GET /me/record'];
