import { appealsApi } from '#lib/appeals/api.ts';

export const GET = appealsApi['GET /appeals/{id}/rules'];
export const PATCH = appealsApi['PATCH /appeals/{id}/rules'];
export const POST = PATCH.form;
