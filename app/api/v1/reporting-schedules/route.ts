import { updatesApi } from '#lib/updates/api.ts';

export const POST = updatesApi['POST /reporting-schedules'];
