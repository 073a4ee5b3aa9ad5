import { confirmationsApi } from '#lib/roster/confirmations/api.ts';

export const POST = confirmationsApi['POST /people/{id}/reminder'];
