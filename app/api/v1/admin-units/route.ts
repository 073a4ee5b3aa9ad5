import { structuresApi } from '#lib/structures/api.ts';

export const GET = structuresApi['GET /admin-units'];
