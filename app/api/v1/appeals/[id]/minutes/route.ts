import { minutesApi } from '#lib/reviews/minutes/api.ts';

export const GET = minutesApi['GET /appeals/{id}/minutes'];
export const POST = minutesApi['POST /appeals/{id}/minutes'];
