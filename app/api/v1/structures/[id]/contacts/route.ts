import { structuresApi } from '#lib/structures/api.ts';

export const GET = structuresApi['GET /structures/{id}/contacts'];
