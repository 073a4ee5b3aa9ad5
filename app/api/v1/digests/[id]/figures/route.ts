import { digestsApi } from '#lib/digests/api.ts';

export const POST = digestsApi['POST /digests/{id}/figures'];
