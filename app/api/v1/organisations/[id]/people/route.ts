import { staffApi } from '#lib/roster/staff/api.ts';

export const GET = staffApi['GET /organisations/{id}/people'];
