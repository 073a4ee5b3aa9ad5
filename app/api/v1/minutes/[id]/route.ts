import { minutesApi } from '#lib/reviews/minutes/api.ts';

export const PATCH = minutesApi['PATCH /minutes/{id}'];
export const POST = PATCH.form;
