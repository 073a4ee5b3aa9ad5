import { digestsApi } from '#lib/digests/api.ts';

export const GET = digestsApi['GET /digests/{id}/docx'];
