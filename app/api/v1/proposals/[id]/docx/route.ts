import { proposalsApi } from '#lib/proposals/api.ts';

export const GET = proposalsApi['GET /proposals/{id}/docx'];
