import { digestsApi } from '#lib/digests/api.ts';

export const GET = digestsApi['GET /digests/{id}'];
export const PATCH = digestsApi['PATCH /digests/{id}'];
export const POST = PATCH.form;
