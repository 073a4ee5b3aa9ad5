import type { Db } from '#db/index.ts';
import { command } from '#lib/access/operation.ts';
import { sendConfirmation } from '#lib/mail/send.ts';
import { Asking } from './schema.ts';

/**
 * The digest is asked for, for an address. Whether anybody is known there is found out later, by the worker, so that
 * the answer and the work are the same for every address; nobody gets the digest before the link of the mail.
 */
export const askToSubscribe = command({
  action: 'subscription.ask',
  input: Asking,
  run: async ({ db, input }: { db: Db; input: { email: string; locale: 'en' | 'fr' } }) => ({
    id: await sendConfirmation(db, input),
  }),
  // Which address it was stands in no trail, and which subscription is not known yet.
  records: ({ input }) => ({ subjectId: null, after: { locale: input.locale } }),
});
