import { digestsApi } from '#lib/digests/api.ts';

export const POST = digestsApi['POST /digest-items/{id}/renewal'];
