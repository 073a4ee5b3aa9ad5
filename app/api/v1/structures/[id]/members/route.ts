import { structuresApi } from '#lib/structures/api.ts';

export const GET = structuresApi['GET /structures/{id}/members'];
export const POST = structuresApi['POST /structures/{id}/members'];
