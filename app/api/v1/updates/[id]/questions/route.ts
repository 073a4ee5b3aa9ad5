import { updatesApi } from '#lib/updates/api.ts';

export const POST = updatesApi['POST /updates/{id}/questions'];
