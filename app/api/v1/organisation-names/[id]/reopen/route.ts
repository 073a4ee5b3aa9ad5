import { organisationNamesApi } from '#lib/organisations/names/api.ts';

export const POST = organisationNamesApi['POST /organisation-names/{id}/reopen'];
