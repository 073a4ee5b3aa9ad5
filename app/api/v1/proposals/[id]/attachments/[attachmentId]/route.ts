import { attachmentsApi } from '#lib/attachments/api.ts';

export const GET = attachmentsApi['GET /proposals/{id}/attachments/{attachmentId}'];
