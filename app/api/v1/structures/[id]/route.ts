import { structuresApi } from '#lib/structures/api.ts';

export const GET = structuresApi['GET /structures/{id}'];
export const PATCH = structuresApi['PATCH /structures/{id}'];
export const POST = PATCH.form;
