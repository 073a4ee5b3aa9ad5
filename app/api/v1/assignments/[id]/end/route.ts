import { assignmentsApi } from '#lib/roster/assignments/api.ts';

export const POST = assignmentsApi['POST /assignments/{id}/end'];
