import { sql } from 'drizzle-orm';
import type { Locale } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import type { submissions } from '#db/schema/index.ts';
import { type Actor, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import type { Action } from '#lib/access/policy.ts';
import { sendMail } from '#lib/mail/send.ts';

type Told = Pick<typeof submissions.$inferSelect, 'id' | 'code' | 'proposalId' | 'submittedVersion'>;

/** What those who wrote are told by mail; steps among those who review send none. */
export type Outcome = 'submitted' | 'returned' | 'accepted' | 'rejected' | 'published';

/** Mails whoever began the proposal and whoever handed it in last: the code, never its title or anybody's name. */
export async function tellWriters(
  db: Db,
  actor: Actor,
  action: Action,
  submission: Told,
  outcome: Outcome,
): Promise<void> {
  const back = scopeOf(actor, action, 'submission.read');
  const writers = await beyond(db, back, async () => {
    const { rows } = await db.execute<{ email: string; locale: Locale }>(sql`
      select distinct a.email, a.locale from accounts a
      where a.status = 'active' and (a.id = (select author_id from proposals where id = ${submission.proposalId}::uuid)
        or a.id = (select submitted_by_id from submission_versions where submission_id = ${submission.id}::uuid
          and number = ${submission.submittedVersion}))`);
    return rows;
  });
  for (const { email, locale } of writers)
    await sendMail(db, {
      to: email,
      locale,
      template: 'submission_step',
      values: { outcome, code: submission.code ?? '' },
      path: `/submissions/${submission.id}`,
    });
}
