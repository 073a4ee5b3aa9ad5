import { attachmentsApi } from '#lib/attachments/api.ts';

export const GET = attachmentsApi['GET /updates/{id}/attachments/{attachmentId}/thumbnail'];
