import { submissionsApi } from '#lib/submissions/api.ts';

export const GET = submissionsApi['GET /submissions'];
