import { eq } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { mails } from '#db/schema/index.ts';
import { beyond } from '#lib/access/beyond.ts';
import { fullLocale } from '#lib/i18n/locales.ts';
import { addressee, questionLinks } from '#lib/roster/confirmations/question.ts';
import { nextOpening } from '#lib/roster/confirmations/quiet-hours.ts';
import { reminderWords } from '#lib/roster/confirmations/reminder-words.ts';
import { letter } from './letter.ts';
import { type Reminder, sendQuestion, sendReminder } from './send.ts';

const door = { accountId: null, reach: {}, writes: {}, identity: true };

/** A question's first mail has the question's own id; each reminder of it has another. */
export type Asking = Reminder;

const isReminder = ({ id, requestId }: Asking) => id !== requestId;

/**
 * The mail of a question, in the language of whoever is asked. Whatever kept it waiting, it leaves in their working
 * day or is put off to the next one; a question that is void by then, or a reminder that was withdrawn, is not sent.
 */
export const questionMail = (db: Db, asking: Asking, at: Date) =>
  beyond(db, door, async () => {
    const asked = await addressee(db, asking);
    if (!asked) return null;
    const opens = nextOpening(at, asked.timeZone);
    if (opens > at) {
      await putOff(db, asking, opens);
      return null;
    }
    const { to, locale, name } = asked;
    const reasons = isReminder(asking) ? await reminderWords(db, asking.requestId, fullLocale(locale)) : null;
    const template = reasons === null ? 'confirmation' : 'reminder';
    const links = await questionLinks(db, asking.requestId, locale);
    const words = letter(locale, template, { name, ...(reasons && { values: { reasons } }), ...links });
    return { recipient: to, locale, template, ...words };
  });

/** A mail that could not be sent at once is held until the next working day of whom it is for. */
export const heldUntil = (db: Db, asking: Asking, at: Date) =>
  beyond(db, door, async () => {
    const [mail] = await db.select({ sentAt: mails.sentAt }).from(mails).where(eq(mails.id, asking.id));
    const asked = mail && !mail.sentAt ? await addressee(db, asking) : undefined;
    if (!asked) return false;
    const opens = nextOpening(at, asked.timeZone);
    if (opens <= at) return false;
    await putOff(db, asking, opens);
    return true;
  });

const putOff = (db: Db, asking: Asking, opens: Date) =>
  isReminder(asking) ? sendReminder(db, asking, opens) : sendQuestion(db, asking.requestId, opens);
