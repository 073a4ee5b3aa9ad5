import { eq } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { mails } from '#db/schema/index.ts';
import { beyond } from '#lib/access/beyond.ts';
import { addressee, questionLinks } from '#lib/roster/confirmations/question.ts';
import { nextOpening } from '#lib/roster/confirmations/quiet-hours.ts';
import { letter } from './letter.ts';
import { sendQuestion } from './send.ts';

const door = { accountId: null, reach: {}, writes: {}, identity: true };

/**
 * The mail of a question, in the language of whoever is asked. Whatever kept it waiting, it leaves in their working
 * day or is put off to the next one; a question that is void by then is not asked.
 */
export const questionMail = (db: Db, requestId: string, at: Date) =>
  beyond(db, door, async () => {
    const asked = await addressee(db, requestId);
    if (!asked) return null;
    const opens = nextOpening(at, asked.timeZone);
    if (opens > at) {
      await sendQuestion(db, requestId, opens);
      return null;
    }
    const { to, locale, name } = asked;
    const links = await questionLinks(db, requestId, locale);
    const words = letter(locale, 'confirmation', { name, ...links });
    return { recipient: to, locale, template: 'confirmation', ...words };
  });

/** A mail that could not be sent at once is held until the next working day of whom it is for. */
export const heldUntil = (db: Db, requestId: string, at: Date) =>
  beyond(db, door, async () => {
    const [mail] = await db.select({ sentAt: mails.sentAt }).from(mails).where(eq(mails.id, requestId));
    const asked = mail && !mail.sentAt ? await addressee(db, requestId) : undefined;
    if (!asked) return false;
    const opens = nextOpening(at, asked.timeZone);
    if (opens <= at) return false;
    await sendQuestion(db, requestId, opens);
    return true;
  });
