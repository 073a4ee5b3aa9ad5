import { type SQL, sql } from 'drizzle-orm';
import type { Role } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { type Actor, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { query } from '#lib/access/operation.ts';
import { policy } from '#lib/access/policy.ts';
import { Key } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { hasInterest, holdsToday } from '#lib/submissions/interest.ts';
import { loadSubmission, type Subject } from '#lib/submissions/subject.ts';

type Of = Pick<Subject, 'id' | 'operationId' | 'organisationId'>;
export type Candidate = { id: string; name: string; conflict: boolean; open: number };

/** Whether an account `a` may review at all. */
export const mayReview = sql`(a.status = 'active' and exists (select 1 from grants g where g.account_id = a.id
  and g.role in ('programme_manager', 'administrator') and ${holdsToday}))`;

/** Whether a grant of one of these roles, of an account `a`, reaches an operation today. */
export const reachesAs = (roles: readonly Role[], operationId: SQL) => sql`exists (
  select 1 from grants g where g.account_id = a.id and g.role::text = any(${sql.param([...roles])}::text[])
    and ${holdsToday} and (g.scope = 'global' or exists (
      select 1 from grant_operations go where go.grant_id = g.id and go.operation_id = ${operationId})))`;

/** Whether a grant to review, of an account `a`, reaches an operation. */
export const reaches = (operationId: SQL) => reachesAs(policy['review.write'], operationId);

/**
 * Programme managers and administrators who reach the submission, with how many reviews each has open and whether an
 * interest stands in the way.
 */
export const candidatesFor = (subject: Of) => sql`
  select a.id, a.name, ${hasInterest(sql`a.id`, sql`a.person_id`, subject)} as conflict,
    (select count(*)::int from reviews v join submissions s on s.id = v.submission_id
      where v.reviewer_id = a.id and s.status in ('submitted', 'resubmitted', 'in_review')
        and (v.finished_at is null or v.version < s.submitted_version)) as open
  from accounts a where ${mayReview} and ${reaches(sql`${subject.operationId}::uuid`)} order by a.name`;

/** Who may be asked to review it. Accounts are out of an ordinary read's reach: of them, these alone. */
export const listCandidates = query({
  action: 'review.assign',
  input: Key,
  async run({ db, actor, input: { id } }) {
    const subject = await loadSubmission(db, actor, id, false);
    if (!subject) throw new Refusal('not_found');
    const { rows } = await beyond(db, { ...scopeOf(actor, 'review.assign'), writes: {} }, () =>
      db.execute<Candidate>(candidatesFor(subject)),
    );
    return { items: rows };
  },
});

/** Refuses whoever may not review at all, and whoever has an interest. */
export async function requireReviewer(db: Db, actor: Actor, subject: Subject, accountId: string) {
  const back = scopeOf(actor, 'review.assign', 'submission.read');
  const { rows } = await beyond(db, back, () => db.execute<Candidate>(candidatesFor(subject)));
  const candidate = rows.find(({ id }) => id === accountId);
  if (!candidate) throw new Refusal('invalid', { fields: { accountId: ['unknown'] } });
  if (candidate.conflict) throw new Refusal('conflict_of_interest');
}
