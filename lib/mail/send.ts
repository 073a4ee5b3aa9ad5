import type { Locale } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import type { LinkWanted } from '#lib/auth/links.ts';
import { enqueue, enqueueAll } from '#lib/jobs/enqueue.ts';
import type { Template } from './letter.ts';

/** A mail to somebody who is known. `path` is where its button leads, on this site. */
export type Mail = {
  to: string;
  locale: Locale;
  template: Template;
  values?: Record<string, string>;
  path?: string;
};

/** What the queue holds until the mail is written. */
export type MailJob =
  | { mail: Mail }
  | { link: LinkWanted }
  | { question: { requestId: string } }
  | { reminder: Reminder }
  | { subscription: AskedSubscription }
  | { mailing: Mailing }
  | { digest: Digest }
  | { reviewDigest: Digest }
  | { updateReminder: LocalDigest };

/** The digest, asked for. Whether anybody is known at the address is found out when the mail is written. */
export type AskedSubscription = { email: string; locale: 'en' | 'fr' };

/** A published digest for one subscriber; whether they still want it is asked when the mail is written, and as it is sent. */
export type Mailing = { digestId: string; subscriptionId: string };

/** What came up on a day, for one account; read when the mail is written. */
export type Digest = { accountId: string; day: string };

/** The same for a reader's own working hours: the day is theirs. */
export type LocalDigest = Digest & { timeZone: string | null };

/** Promises a mail in the caller's transaction. The same id twice is one mail. */
export const sendMail = (db: Db, mail: Mail, id?: string): Promise<string> =>
  enqueue(db, 'mail', { mail } satisfies MailJob, { ...(id && { id }) });

/** Promises a link that lets its holder in. Whether anybody is at that address is found out later, unseen. */
export const sendLink = (db: Db, link: LinkWanted): Promise<string> =>
  enqueue(db, 'mail', { link } satisfies MailJob);

/** Promises the link that confirms an address for the digest. */
export const sendConfirmation = (db: Db, subscription: AskedSubscription): Promise<string> =>
  enqueue(db, 'mail', { subscription } satisfies MailJob);

/** Promises a published digest to its subscribers, beside the mails that somebody waits for. The same id twice is one mail. */
export const sendMailings = (db: Db, mailings: readonly (Mailing & { id: string })[]): Promise<void> =>
  enqueueAll(
    db,
    'digest-letter',
    mailings.map(({ id, ...mailing }) => ({ id, data: { mailing } satisfies MailJob })),
  );

/** Promises what came up on a day to somebody, for their morning. The same id twice is one mail. */
export const sendDigest = (db: Db, digest: Digest, id: string, startAfter: Date): Promise<string> =>
  enqueue(db, 'mail', { digest } satisfies MailJob, { id, startAfter });

/** Promises what came up in reviews on a day, in the same way. */
export const sendReviewDigest = (
  db: Db,
  reviewDigest: Digest,
  id: string,
  startAfter: Date,
): Promise<string> => enqueue(db, 'mail', { reviewDigest } satisfies MailJob, { id, startAfter });

/** Promises what there is to tell of field updates on a day to somebody whose working hours it is. */
export const sendUpdateReminder = (db: Db, updateReminder: LocalDigest, id: string): Promise<string> =>
  enqueue(db, 'mail', { updateReminder } satisfies MailJob, { id });

/** A reminder of a question; `id` is its mail's, whichever job writes it. */
export type Reminder = { id: string; requestId: string };

/** Promises to remind somebody, not before their working day. */
export const sendReminder = (db: Db, reminder: Reminder, startAfter: Date): Promise<string> =>
  enqueue(db, 'mail', { reminder } satisfies MailJob, { startAfter });

/** Promises to ask somebody whether their entry is still correct, not before their working day. */
export const sendQuestion = (db: Db, requestId: string, startAfter: Date): Promise<string> =>
  enqueue(db, 'mail', { question: { requestId } } satisfies MailJob, { startAfter });
