import { attachmentsApi } from '#lib/attachments/api.ts';

export const GET = attachmentsApi['GET /updates/{id}/attachments'];
export const POST = attachmentsApi['POST /updates/{id}/attachments'];
