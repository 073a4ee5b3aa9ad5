import { endpoint } from '#lib/http/endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import { decideOrganisationName, reopenOrganisationName } from './commands.ts';
import { getOrganisationName, listOrganisationNames } from './queries.ts';
import { OrganisationName, OrganisationNameWritten } from './schema.ts';

export const organisationNamesApi = {
  'GET /organisation-names': endpoint(listOrganisationNames, {
    summary: 'Names that imported files gave an organisation and that matched none, with what they may mean',
    output: listOutput(OrganisationName),
  }),
  'GET /organisation-names/{id}': endpoint(getOrganisationName, {
    summary: 'One such name',
    output: OrganisationName,
  }),
  'POST /organisation-names/{id}/decision': endpoint(decideOrganisationName, {
    summary: 'Say which organisation a name means: one that is known, a new one, or none',
    output: OrganisationNameWritten,
  }),
  'POST /organisation-names/{id}/reopen': endpoint(reopenOrganisationName, {
    summary: 'Take the decision on a name back',
    output: OrganisationNameWritten,
  }),
};
