import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ReviewReminderKind } from '#db/enums.ts';
import { reach } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { Day } from '#lib/http/fields.ts';
import { standingInFor } from '../delegation/standing-in.ts';

export type ToldReview = {
  submissionId: string;
  kind: ReviewReminderKind;
  day: string;
  days: number;
  code: string | null;
  appeal: string;
  /** Somebody else's, who is away. */
  standIn: boolean;
};

/**
 * What there was to tell this reader of reviews on a day and still is: one's own, those of whom one stands in for,
 * and for Geneva those that nobody finished. Whoever is away is told nothing while somebody stands in.
 */
export const listReviewReminders = query({
  action: 'review.read',
  input: z.object({ day: Day, asOf: Day }),
  async run({ db, actor, input: { day, asOf } }) {
    const me = sql`${actor.accountId}::uuid`;
    const mine = sql`(v.reviewer_id = ${me} and not exists (select from review_delegations d
      where d.reviewer_id = ${me} and d.since <= ${asOf}::date and d.until >= ${asOf}::date))`;
    const standIn = sql`v.reviewer_id in ${standingInFor(me, sql`${asOf}::date`)}`;
    const places = Object.keys(reach(actor, 'submission.accept')).filter((place) => place !== '^');
    const geneva = actor.grants.some(({ role }) => role === 'geneva_coordinator')
      ? places.includes('*')
        ? sql`true`
        : sql`v.operation_id = any(${sql.param(places)}::uuid[])`
      : sql`false`;
    const { rows } = await db.execute<ToldReview>(sql`
      select s.id as "submissionId", w.kind, w.day, abs(w.day - ${asOf}::date) as days, s.code, a.name as appeal,
        v.reviewer_id <> ${me} as "standIn"
      from review_reminders w join reviews v on v.id = w.review_id and v.due_on = w.day
        join submissions s on s.id = v.submission_id join appeals a on a.id = s.appeal_id
      where (w.sent_at at time zone 'UTC')::date = ${day}::date
        and s.status in ('submitted', 'resubmitted', 'in_review')
        and (v.finished_at is null or v.version < s.submitted_version)
        and case when w.kind = 'escalated' then ${geneva} else ${mine} or ${standIn} end
      order by w.day, s.code limit 100`);
    return { items: rows };
  },
});
