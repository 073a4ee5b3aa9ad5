import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { can, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { query } from '#lib/access/operation.ts';
import { mayReview } from '../candidates.ts';

type Row = {
  id: string;
  reviewerId: string;
  delegateId: string;
  since: string;
  until: string;
  running: boolean;
};

/** Who is away and who stands in, now and later, with who could. */
export const listDelegations = query({
  action: 'review.read',
  input: z.object({}),
  async run({ db, actor }) {
    const { rows } = await db.execute<Row>(sql`
      select d.id, d.reviewer_id as "reviewerId", d.delegate_id as "delegateId", d.since, d.until,
        d.since <= current_date as running
      from review_delegations d where d.until >= current_date order by d.since, d.id limit 200`);
    const { rows: accounts } = await beyond(db, { ...scopeOf(actor, 'review.read'), writes: {} }, () =>
      db.execute<{ id: string; name: string; reviews: boolean }>(sql`
        select a.id, a.name, ${mayReview} as reviews from accounts a
        where ${mayReview} or a.id = any(${sql.param(rows.flatMap((it) => [it.reviewerId, it.delegateId]))}::uuid[])
        order by a.name`),
    );
    const names = new Map(accounts.map(({ id, name }) => [id, name]));
    const others = can(actor, 'submission.accept', null);
    return {
      items: rows.map((row) => ({
        ...row,
        reviewer: names.get(row.reviewerId) ?? null,
        delegate: names.get(row.delegateId) ?? null,
        may: { remove: others || row.reviewerId === actor.accountId },
      })),
      candidates: accounts.filter(({ reviews }) => reviews).map(({ id, name }) => ({ id, name })),
      may: {
        delegate: others || accounts.some(({ id, reviews }) => reviews && id === actor.accountId),
        others,
      },
    };
  },
});

export type Delegations = Awaited<ReturnType<typeof listDelegations>>;
