import { submissionsApi } from '#lib/submissions/api.ts';

export const POST = submissionsApi['POST /proposals/{id}/submissions'];
