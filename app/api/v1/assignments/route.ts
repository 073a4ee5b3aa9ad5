import { assignmentsApi } from '#lib/roster/assignments/api.ts';

export const GET = assignmentsApi['GET /assignments'];
export const POST = assignmentsApi['POST /assignments'];
