import { appealsApi } from '#lib/appeals/api.ts';

export const POST = appealsApi['POST /appeals/{id}/rules/copies'];
