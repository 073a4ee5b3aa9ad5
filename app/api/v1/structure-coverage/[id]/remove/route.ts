import { structuresApi } from '#lib/structures/api.ts';

export const POST = structuresApi['POST /structure-coverage/{id}/remove'];
