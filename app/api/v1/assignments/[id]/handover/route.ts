import { handoverApi } from '#lib/roster/handover/api.ts';

export const GET = handoverApi['GET /assignments/{id}/handover'];
export const PATCH = handoverApi['PATCH /assignments/{id}/handover'];
export const POST = PATCH.form;
