import { alsoAsFile } from '#lib/exchange/download.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import { createOrganisation, editOrganisation } from './commands.ts';
import { exportOrganisations, organisationColumns } from './export.ts';
import { getOrganisation, listOrganisations } from './queries.ts';
import { Organisation, OrganisationRow, OrganisationWritten } from './schema.ts';

export const organisationsApi = {
  'GET /organisations': alsoAsFile(
    endpoint(listOrganisations, {
      summary: 'Organisations within your reach',
      output: listOutput(OrganisationRow),
    }),
    { rows: exportOrganisations, name: 'organisations', columns: organisationColumns },
  ),
  'POST /organisations': endpoint(createOrganisation, {
    summary: 'Add an organisation',
    output: OrganisationWritten,
  }),
  'GET /organisations/{id}': endpoint(getOrganisation, {
    summary: 'One organisation',
    output: Organisation,
  }),
  'PATCH /organisations/{id}': endpoint(editOrganisation, {
    summary: 'Change an organisation',
    output: OrganisationWritten,
  }),
};
