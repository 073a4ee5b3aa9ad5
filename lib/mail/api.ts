import { z } from 'zod';
import { endpoint } from '#lib/http/endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import { getMail, listMails, Mail } from './queries.ts';

export const mailApi = {
  'GET /mails': endpoint(listMails, { summary: 'Mails, newest first', output: listOutput(Mail) }),
  'GET /mails/{id}': endpoint(getMail, {
    summary: 'One mail with its words',
    output: Mail.extend({ body: z.string() }).meta({ id: 'MailWithWords' }),
  }),
};
