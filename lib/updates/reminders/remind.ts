import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { updateReminders } from '#db/schema/index.ts';
import { scopeOf, system } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { asSystem } from '#lib/jobs/as-system.ts';
import { onceId } from '#lib/mail/once-id.ts';
import { type LocalDigest, sendUpdateReminder } from '#lib/mail/send.ts';
import { opensNow } from '#lib/roster/confirmations/quiet-hours.ts';
import { addDays } from '#lib/roster/dates.ts';
import { localDay } from './local-day.ts';
import { isTold } from './steps.ts';
import { type Told, toldBy } from './whom.ts';

/**
 * Every hour: whoever is at work where they live is told, in one mail for their day, what of field updates came up for
 * them. It is written down in the same transaction and under a lock, so that nobody is told of one step twice, nor of
 * anything twice in a day, whichever instance asks and however often.
 */
export const remindOfUpdates = (at = new Date()): Promise<void> =>
  asSystem('update.schedule', async (db) => {
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('update reminders', 0))`);
    const day = at.toISOString().slice(0, 10);
    const [due, had] = await beyond(db, scopeOf(system, 'update.schedule'), async () => [
      (await db.execute<Told>(toldBy(day))).rows,
      await toldAround(db, day),
    ]);
    for (const [accountId, told] of byReader(due)) {
      const timeZone = told[0]?.timeZone ?? null;
      const theirs = localDay(at, timeZone);
      if (had.has(`${accountId} ${theirs}`) || !opensNow(at, timeZone)) continue;
      const coming = told.filter((it) => isTold(it, theirs, timeZone));
      if (coming.length > 0) await promise(db, { accountId, day: theirs, timeZone }, coming);
    }
  });

/** Who had a mail on the days that it is anywhere on earth. */
async function toldAround(db: Db, day: string): Promise<Set<string>> {
  const { rows } = await db.execute<{ told: string }>(sql`select distinct account_id || ' ' || day as told
    from update_reminders where day between ${addDays(day, -1)}::date and ${addDays(day, 1)}::date`);
  return new Set(rows.map(({ told }) => told));
}

function byReader(due: readonly Told[]): Map<string, Told[]> {
  const readers = new Map<string, Told[]>();
  for (const told of due) readers.set(told.accountId, [...(readers.get(told.accountId) ?? []), told]);
  return readers;
}

async function promise(db: Db, reader: LocalDigest, told: readonly Told[]) {
  const { accountId, day } = reader;
  const rows = told.map(({ updateId, kind, operationId, sharing }) => ({
    ...{ updateId, kind, accountId, day },
    ...{ operationId, sharing },
  }));
  await db.insert(updateReminders).values(rows);
  await sendUpdateReminder(db, reader, onceId('updates', accountId, day));
}
