import { auditApi } from '#lib/audit/api.ts';

export const GET = auditApi['GET /audit-events/verification'];
