import { digestsApi } from '#lib/digests/api.ts';

export const PATCH = digestsApi['PATCH /digest-items/{id}'];
export const POST = PATCH.form;
