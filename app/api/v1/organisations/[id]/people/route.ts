import { organisationsApi } from '#lib/organisations/api.ts';

export const GET = organisationsApi['GET /organisations/{id}/people'];
