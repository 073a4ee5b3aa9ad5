import { and, eq, isNull } from 'drizzle-orm';
import { mails, updateReminders } from '#db/schema/index.ts';
import { scopeOf, system } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { asSystem } from '#lib/jobs/as-system.ts';
import { onceId } from '#lib/mail/once-id.ts';
import type { LocalDigest } from '#lib/mail/send.ts';
import { opensNow } from '#lib/roster/confirmations/quiet-hours.ts';

/**
 * A mail that something kept waiting until its reader's evening, night or weekend does not leave any more: the promise
 * is taken back, and the next round in their working hours makes it anew. True where that was done.
 */
export async function letGoAtNight({ accountId, day, timeZone }: LocalDigest, at: Date): Promise<boolean> {
  if (opensNow(at, timeZone)) return false;
  const id = onceId('updates', accountId, day);
  await asSystem('update.schedule', (db) =>
    beyond(db, scopeOf(system, 'update.schedule'), async () => {
      const [mail] = await db.select({ sentAt: mails.sentAt }).from(mails).where(eq(mails.id, id));
      if (mail?.sentAt) return;
      await db.delete(mails).where(and(eq(mails.id, id), isNull(mails.sentAt)));
      await db
        .delete(updateReminders)
        .where(and(eq(updateReminders.accountId, accountId), eq(updateReminders.day, day)));
    }),
  );
  return true;
}
