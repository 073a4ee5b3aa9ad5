import { sql } from 'drizzle-orm';
import type { Locale } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { type Actor, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import type { Action } from '#lib/access/policy.ts';
import { sendMail } from '#lib/mail/send.ts';
import type { Subject } from './subject.ts';

/** Mails whoever sent the last version: the reference, never a word of it or anybody's name. */
export async function tellSender(
  db: Db,
  actor: Actor,
  action: Action,
  { id, code, submittedVersion }: Subject,
  outcome: 'submitted' | 'sent_back' | 'acknowledged',
): Promise<void> {
  const back = scopeOf(actor, action, 'update.read');
  const senders = await beyond(db, back, async () => {
    const { rows } = await db.execute<{ email: string; locale: Locale }>(sql`
      select a.email, a.locale from accounts a join update_versions v on v.submitted_by_id = a.id
      where a.status = 'active' and v.update_id = ${id}::uuid and v.number = ${submittedVersion}`);
    return rows;
  });
  const path = outcome === 'submitted' ? `/updates/${id}/receipt` : `/updates/${id}`;
  for (const { email, locale } of senders)
    await sendMail(db, { to: email, locale, template: 'update_step', values: { outcome, code }, path });
}
