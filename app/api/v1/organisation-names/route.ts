import { organisationNamesApi } from '#lib/organisations/names/api.ts';

export const GET = organisationNamesApi['GET /organisation-names'];
