import { updatesApi } from '#lib/updates/api.ts';

export const PATCH = updatesApi['PATCH /reporting-schedules/{id}'];
export const POST = PATCH.form;
