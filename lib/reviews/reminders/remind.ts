import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { scopeOf, system } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { today } from '#lib/http/fields.ts';
import { asSystem } from '#lib/jobs/as-system.ts';
import { nextMorning } from '#lib/mail/morning.ts';
import { onceId } from '#lib/mail/once-id.ts';
import { sendReviewDigest } from '#lib/mail/send.ts';
import { holdsToday } from '#lib/submissions/interest.ts';
import { dueOn } from './due.ts';

/**
 * Once a day: writes down what there is to tell of reviews, and promises each who is told one mail for their next
 * morning, all in one transaction. What is written down is never told again; a second run on one day tells nothing.
 */
export async function remindReviewers(day = today()): Promise<void> {
  await asSystem('review.assign', async (db) => {
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('review reminders', 0))`);
    const { rows: ran } = await db.execute(sql`select from review_reminders
      where (sent_at at time zone 'UTC')::date = ${day}::date limit 1`);
    if (ran.length > 0) return;
    const { rows: told } = await db.execute<{ reviewId: string }>(sql`
      insert into review_reminders (review_id, kind, day, operation_id, sharing, sent_at)
      select review_id, kind::review_reminder_kind, day, operation_id, sharing,
        ${day}::date + (now() at time zone 'UTC')::time at time zone 'UTC' from ${dueOn(day)} due
      on conflict do nothing returning review_id as "reviewId"`);
    if (told.length === 0) return;
    const whom = await beyond(db, scopeOf(system, 'review.assign'), () => recipients(db, day));
    for (const { id, timeZone } of whom)
      await sendReviewDigest(
        db,
        { accountId: id, day },
        reviewDigestId(id, day),
        nextMorning(new Date(), timeZone),
      );
  });
}

type Recipient = { id: string; timeZone: string | null };

/**
 * Reviewers, whoever stands in for them that day, and for what is escalated the Geneva coordinators who reach it;
 * whoever switched such mails off is left in peace. What each is told is found when the mail is written.
 */
async function recipients(db: Db, day: string): Promise<Recipient[]> {
  const { rows } = await db.execute<Recipient>(sql`
    with told as (
      select w.kind, v.reviewer_id, v.operation_id from review_reminders w join reviews v on v.id = w.review_id
      where (w.sent_at at time zone 'UTC')::date = ${day}::date
    )
    select a.id, h.time_zone as "timeZone" from accounts a left join people h on h.id = a.person_id
    where a.status = 'active' and a.warning_mails and (
      exists (select from told where kind <> 'escalated' and (reviewer_id = a.id or reviewer_id in (
        select d.reviewer_id from review_delegations d where d.delegate_id = a.id
          and d.since <= ${day}::date and d.until >= ${day}::date)))
      or exists (select from told join grants g on g.account_id = a.id and g.role = 'geneva_coordinator' and ${holdsToday}
        where told.kind = 'escalated' and (g.scope = 'global' or exists (select from grant_operations go
          where go.grant_id = g.id and go.operation_id = told.operation_id))))`);
  return rows;
}

/** One mail of reviews to one account on one day, however often it is promised. */
export const reviewDigestId = (accountId: string, day: string) => onceId('reviews', accountId, day);
