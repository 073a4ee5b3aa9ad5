import { handoverApi } from '#lib/roster/handover/api.ts';

export const GET = handoverApi['GET /assignments/{id}/handover/docx'];
