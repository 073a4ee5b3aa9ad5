import { z } from 'zod';
import { alsoAsFile } from '#lib/exchange/download.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { Id } from '#lib/http/fields.ts';
import { fileEndpoint } from '#lib/http/file-endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import {
  addContact,
  confirmPerson,
  createPerson,
  editContact,
  editPerson,
  removeContact,
} from './commands.ts';
import { erasePerson } from './erasure.ts';
import { exportPeople, personColumns } from './export.ts';
import { exportVcard, getPerson, listPeople } from './queries.ts';
import { Person, PersonInFull, PersonRecord } from './schema.ts';

const Changed = z.object({ id: Id });

export const peopleApi = {
  'GET /people': alsoAsFile(
    endpoint(listPeople, {
      summary: 'People within your reach, with the posts they hold on a day',
      output: listOutput(Person),
    }),
    { rows: exportPeople, name: 'people', columns: personColumns },
  ),
  'POST /people': endpoint(createPerson, { summary: 'Add a person', output: PersonRecord }),
  'GET /people/{id}': endpoint(getPerson, {
    summary: 'One person, with contacts at your level and assignments; each view is recorded',
    output: PersonInFull,
  }),
  'PATCH /people/{id}': endpoint(editPerson, { summary: 'Change a person', output: PersonRecord }),
  'POST /people/{id}/confirm': endpoint(confirmPerson, {
    summary: 'Confirm that everything shown of this person is still right',
    output: PersonRecord,
  }),
  'GET /people/{id}/vcard': fileEndpoint(exportVcard, {
    summary: 'One person as vCard 4.0 (text/vcard), with the details of your level; each export is recorded',
  }),
  'POST /people/{id}/erasure': endpoint(erasePerson, {
    summary: 'Erase a person who holds no post: names, contacts and requests; the audit trail keeps the id',
    output: Changed,
  }),
  'POST /people/{id}/contacts': endpoint(addContact, { summary: 'Add a contact detail', output: Changed }),
  'PATCH /people/{id}/contacts/{contactId}': endpoint(editContact, {
    summary: 'Change a contact detail',
    output: Changed,
  }),
  'POST /people/{id}/contacts/{contactId}/remove': endpoint(removeContact, {
    summary: 'Remove a contact detail',
    output: Changed,
  }),
};
