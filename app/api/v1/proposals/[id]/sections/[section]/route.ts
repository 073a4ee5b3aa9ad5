import { proposalsApi } from '#lib/proposals/api.ts';

export const PATCH = proposalsApi['PATCH /proposals/{id}/sections/{section}'];
export const POST = PATCH.form;
