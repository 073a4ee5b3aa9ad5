import { structuresApi } from '#lib/structures/api.ts';

export const PATCH = structuresApi['PATCH /structure-coverage/{id}'];
export const POST = PATCH.form;
