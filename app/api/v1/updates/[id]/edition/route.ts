import { updatesApi } from '#lib/updates/api.ts';

export const GET = updatesApi['GET /updates/{id}/edition'];
