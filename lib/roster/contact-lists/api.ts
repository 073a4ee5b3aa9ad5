import { endpoint } from '#lib/http/endpoint.ts';
import { getContacts } from './queries.ts';
import { Contacts } from './schema.ts';

export const contactListsApi = {
  'GET /structures/{id}/contacts': endpoint(getContacts, {
    summary: 'The posts of a structure with who is in them and how to reach them, as of a day',
    output: Contacts,
  }),
};
