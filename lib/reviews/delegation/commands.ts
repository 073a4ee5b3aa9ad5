import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { reviewDelegations } from '#db/schema/index.ts';
import { type Actor, can, reach, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { mayReview } from '../candidates.ts';
import { DelegationKey, NewDelegation } from './schema.ts';

/** It belongs to people; in the trail it stands with an operation of whoever says it, or with none. */
function placeOf({ actor }: { actor: Actor }): string | null {
  const places = Object.keys(reach(actor, 'review.delegate')).filter((place) => place !== '^');
  return places.includes('*') ? null : (places[0] ?? null);
}

/** Says who does the reviews of somebody who is away: for oneself, or by Geneva for anybody. */
export const delegateReviews = command({
  action: 'review.delegate',
  reading: 'review.read',
  input: NewDelegation,
  place: placeOf,
  async run({ db, actor, input: { reviewerId: named, delegateId, since, until } }) {
    const reviewerId = named ?? actor.accountId;
    if (!reviewerId) throw new Refusal('forbidden');
    if (reviewerId !== actor.accountId && !can(actor, 'submission.accept', null))
      throw new Refusal('forbidden');
    if (reviewerId === delegateId) throw new Refusal('invalid', { fields: { delegateId: ['unknown'] } });
    await requireReviewers(db, actor, { reviewerId, delegateId });
    const { rows: known } = await db.execute(sql`
      select from review_delegations d where d.reviewer_id = ${reviewerId}::uuid
        and d.since <= ${until}::date and d.until >= ${since}::date`);
    if (known.length > 0) throw new Refusal('stood_in_already');
    const [made] = await db
      .insert(reviewDelegations)
      .values({ reviewerId, delegateId, since, until })
      .returning();
    if (!made) throw new Refusal('not_found');
    return { id: made.id, reviewerId, delegateId, since, until };
  },
});

async function requireReviewers(
  db: Db,
  actor: Actor,
  asked: Record<'reviewerId' | 'delegateId', string>,
): Promise<void> {
  const { rows } = await beyond(db, scopeOf(actor, 'review.delegate', 'review.read'), () =>
    db.execute<{ id: string }>(sql`
      select a.id from accounts a where ${mayReview} and a.id in (${asked.reviewerId}::uuid, ${asked.delegateId}::uuid)`),
  );
  const known = new Set(rows.map(({ id }) => id));
  const unknown = Object.entries(asked).filter(([, id]) => !known.has(id));
  if (unknown.length > 0)
    throw new Refusal('invalid', {
      fields: Object.fromEntries(unknown.map(([name]) => [name, ['unknown']])),
    });
}

/** Back earlier, or never gone: what was reviewed meanwhile stays. */
export const endDelegation = command({
  action: 'review.delegate',
  reading: 'review.read',
  input: DelegationKey,
  async subject({ db, actor, input: { id }, lock }) {
    const rows = db.select().from(reviewDelegations).where(eq(reviewDelegations.id, id));
    const [row] = await (lock ? rows.for('update') : rows);
    return row && { ...row, operationId: placeOf({ actor }) };
  },
  async run({ db, actor, subject: { id, reviewerId, delegateId, since, until } }) {
    if (reviewerId !== actor.accountId && !can(actor, 'submission.accept', null))
      throw new Refusal('forbidden');
    await db
      .delete(reviewDelegations)
      .where(and(eq(reviewDelegations.id, id), eq(reviewDelegations.reviewerId, reviewerId)));
    return { id, reviewerId, delegateId, since, until };
  },
});
