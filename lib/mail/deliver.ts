import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { mails } from '#db/schema/index.ts';
import { issueLink } from '#lib/auth/links.ts';
import { inIdentity } from '#lib/auth/scope.ts';
import { log } from '#lib/log.ts';
import { reviewDigestMail } from '#lib/reviews/reminders/digest.ts';
import { digestMail } from '#lib/roster/warnings/digest.ts';
import { confirmationMail } from '#lib/subscriptions/confirmation-mail.ts';
import { digestTemplate, letGoIfStopped, mailingMail } from '#lib/subscriptions/mailing-mail.ts';
import { letGoAtNight } from '#lib/updates/reminders/let-go.ts';
import { updateReminderMail } from '#lib/updates/reminders/mail.ts';
import { type Asking, heldUntil, questionMail } from './ask.ts';
import { letter } from './letter.ts';
import type { MailJob } from './send.ts';
import { post, refusedForGood } from './transport.ts';

type Row = typeof mails.$inferSelect;

/**
 * Writes the mail of this job, once, and sends it where SMTP is configured; otherwise it stays in the outbox.
 * The row is held while it is sent, so that no second worker sends it too.
 */
export async function deliver(
  { id: jobId, data }: { id: string; data: unknown },
  at = new Date(),
): Promise<void> {
  const job = data as MailJob;
  const asking = 'question' in job || 'reminder' in job ? askingIn(job) : null;
  // A question that was put off comes back as another job: the mail is the question's, whichever job writes it.
  const id = asking?.id ?? jobId;
  if ('updateReminder' in job && (await letGoAtNight(job.updateReminder, at))) return;
  if (!(await inIdentity((db) => written(db, id, job, at)))) return;
  if (await heldBack(id, job, at)) return;
  try {
    await inIdentity((db) => sent(db, id));
  } catch (error) {
    await inIdentity((db) => failed(db, id, error));
    if (!refusedForGood(error)) throw error;
    log.warn({ mail: id }, 'a mail was refused for good');
  }
}

/** It is written, and not to leave now: put off to somebody's working day, or for somebody who stopped meanwhile. */
async function heldBack(id: string, job: MailJob, at: Date): Promise<boolean> {
  if ('mailing' in job) return inIdentity((db) => letGoIfStopped(db, id, job.mailing));
  if (!('question' in job || 'reminder' in job)) return false;
  return inIdentity((db) => heldUntil(db, askingIn(job), at));
}

type AskingJob = Extract<MailJob, { question: unknown } | { reminder: unknown }>;

const askingIn = (job: AskingJob): Asking =>
  'reminder' in job ? job.reminder : { id: job.question.requestId, requestId: job.question.requestId };

/**
 * A job that is tried again finds its mail written: one job, one mail, one link. Workers that were given the same job
 * take turns, or each would make its own link and only the last one made would open.
 */
async function written(db: Db, id: string, job: MailJob, at: Date): Promise<boolean> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`);
  const [known] = await db.select({ id: mails.id }).from(mails).where(eq(mails.id, id));
  if (known) return true;
  const row = await mailOf(db, job, at);
  if (!row) return false;
  await db.insert(mails).values({ ...row, id });
  return true;
}

async function mailOf(db: Db, job: MailJob, at: Date) {
  if ('mailing' in job) return mailingMail(db, job.mailing);
  if ('subscription' in job) return confirmationMail(db, job.subscription);
  if ('digest' in job) return digestMail(job.digest);
  if ('reviewDigest' in job) return reviewDigestMail(job.reviewDigest, at.toISOString().slice(0, 10));
  if ('updateReminder' in job) return updateReminderMail(job.updateReminder);
  if ('question' in job || 'reminder' in job) return questionMail(db, askingIn(job), at);
  return 'link' in job ? linkMail(db, job.link) : plainMail(job.mail);
}

async function linkMail(db: Db, wanted: Extract<MailJob, { link: unknown }>['link']) {
  const link = await issueLink(db, wanted);
  if (!link) return null;
  const { to, locale } = link;
  return { recipient: to, locale, template: wanted.purpose, ...letter(locale, wanted.purpose, link) };
}

function plainMail({ to, locale, template, values, path }: Extract<MailJob, { mail: unknown }>['mail']) {
  const { name, ...rest } = values ?? {};
  const words = { values: rest, ...(name && { name }), ...(path && { path }) };
  return { recipient: to, locale, template, ...letter(locale, template, words) };
}

async function sent(db: Db, id: string) {
  const [mail] = await db.select().from(mails).where(eq(mails.id, id)).for('update');
  if (!mail || mail.sentAt || !(await post(mail))) return;
  await db
    .update(mails)
    .set({ ...withoutLinks(mail), sentAt: sql`now()`, attempts: mail.attempts + 1, error: null })
    .where(eq(mails.id, id));
}

async function failed(db: Db, id: string, error: unknown) {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const told = [code, responseCode].filter(Boolean).join(' ') || 'unknown';
  await db
    .update(mails)
    .set({ attempts: sql`${mails.attempts} + 1`, error: told })
    .where(eq(mails.id, id));
}

/**
 * Once it is out, a mail's key to an account is not kept here for others to read. Of a digest, which went to many and
 * stands on its page, the first words are kept.
 */
const withoutLinks = ({ template, body, html }: Row) => {
  const cut = (text: string) =>
    text.replace(
      /(\/(?:reset|sign-in\/link|invitation|confirm\/stop|confirm|subscribe\/stop)\/)[\w.-]+/g,
      '$1…',
    );
  if (template === digestTemplate) return { body: `${cut(body).slice(0, 200)}…`, html: null };
  return { body: cut(body), html: html && cut(html) };
};
