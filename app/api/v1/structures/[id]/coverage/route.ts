import { structuresApi } from '#lib/structures/api.ts';

export const POST = structuresApi['POST /structures/{id}/coverage'];
