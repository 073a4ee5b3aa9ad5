import { appealsApi } from '#lib/appeals/api.ts';

export const GET = appealsApi['GET /deadlines'];
