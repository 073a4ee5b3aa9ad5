import { submissionsApi } from '#lib/submissions/api.ts';

export const GET = submissionsApi['GET /submissions/{id}'];
export const PATCH = submissionsApi['PATCH /submissions/{id}'];
export const POST = PATCH.form;
