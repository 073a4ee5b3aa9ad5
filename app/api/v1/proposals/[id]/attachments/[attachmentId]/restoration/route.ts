import { attachmentsApi } from '#lib/attachments/api.ts';

export const POST = attachmentsApi['POST /proposals/{id}/attachments/{attachmentId}/restoration'];
