import { endpoint } from '#lib/http/endpoint.ts';
import { getOrganisationPeople } from './queries.ts';
import { OrganisationPeople } from './schema.ts';

export const staffApi = {
  'GET /organisations/{id}/people': endpoint(getOrganisationPeople, {
    summary: 'The posts that an organisation staffs or pays for, and its people, as of a day',
    output: OrganisationPeople,
  }),
};
