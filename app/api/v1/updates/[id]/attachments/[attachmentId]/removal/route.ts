import { attachmentsApi } from '#lib/attachments/api.ts';

export const POST = attachmentsApi['POST /updates/{id}/attachments/{attachmentId}/removal'];
