import { sql } from 'drizzle-orm';
import type { Locale } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { type Actor, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { policy } from '#lib/access/policy.ts';
import { sendMail } from '#lib/mail/send.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Subject } from '#lib/submissions/subject.ts';
import { reachesAs } from './candidates.ts';

export type Mentioned = { email: string; locale: Locale };

/** Whoever is mentioned in a remark may read it today: it is refused for anybody else, whoever they are. */
export async function requireMentionable(
  db: Db,
  actor: Actor,
  { operationId }: Subject,
  accountId: string,
  internal: boolean,
): Promise<Mentioned> {
  const roles = policy[internal ? 'review.read' : 'review.comment'];
  const back = scopeOf(actor, 'review.comment', 'submission.read');
  const { rows } = await beyond(db, back, () =>
    db.execute<Mentioned>(sql`
      select a.email, a.locale from accounts a
      where a.id = ${accountId}::uuid and a.status = 'active'
        and ${reachesAs(roles, sql`${operationId}::uuid`)}`),
  );
  if (!rows[0]) throw new Refusal('invalid', { fields: { mentionedId: ['may_not_read'] } });
  return rows[0];
}

/** Tells them by mail that a remark waits for them: where, and neither its words nor a name. */
export const tellMentioned = (db: Db, { id, code }: Subject, { email, locale }: Mentioned) =>
  sendMail(db, {
    to: email,
    locale,
    template: 'comment_mention',
    values: { code: code ?? '' },
    path: `/submissions/${id}#comments`,
  });
