import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { ReviewRole } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { type Actor, can, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { hasInterest } from '#lib/submissions/interest.ts';
import { mayReview, reaches } from '../candidates.ts';
import { underReview } from '../under-review.ts';
import type { AssignRefusal, AssignRowShown } from './schema.ts';

export type Wanted = { accountId?: string | undefined; role: ReviewRole; dueOn?: string | undefined };

/** A row as people see it, with the review that stands already. */
export type Planned = AssignRowShown & { operationId: string | null; reviewId: string | null };

type Candidate = { id: string; name: string; open: number };
export type Plan = { rows: Planned[]; candidates: Candidate[] };

type Found = NonNullable<AssignRowShown['submission']> & {
  operationId: string | null;
  review: { id: string; role: ReviewRole; dueOn: string | null; begun: boolean } | null;
};
type Standing = { conflict: boolean; reached: boolean };

const listed = (ids: readonly string[]): SQL => sql`${sql.param([...ids])}::uuid[]`;

/**
 * What would become of each submission, and why some are left: what the preview shows is what the act does, by this
 * one function. With `lock` nobody changes them until the transaction ends.
 */
export async function planOf(
  db: Db,
  actor: Actor,
  ids: readonly string[],
  wanted: Wanted,
  lock: boolean,
): Promise<Plan> {
  if (lock)
    await db.execute(sql`select from submissions where id = any(${listed(ids)}) order by id for update`);
  const { rows: found } = await db.execute<Found>(sql`
    select s.id, s.code, s.title, s.status, s.operation_id as "operationId",
      (select jsonb_build_object('id', v.id, 'role', v.role, 'dueOn', v.due_on, 'begun', v.version is not null)
        from reviews v where v.submission_id = s.id and v.reviewer_id = ${wanted.accountId ?? null}::uuid) as review
    from submissions s where s.id = any(${listed(ids)})`);
  const back = { ...scopeOf(actor, 'review.assign', 'review.read'), ...(!lock && { writes: {} }) };
  const { candidates, standing } = await beyond(db, back, () => candidatesOf(db, found, wanted));
  const known = new Map(found.map((row) => [row.id, row]));
  const rows = ids.map((key): Planned => {
    const row = known.get(key);
    if (!row)
      return {
        key,
        submission: null,
        before: null,
        refusal: 'not_found',
        operationId: null,
        reviewId: null,
      };
    const { operationId, review, ...submission } = row;
    const before = review && { role: review.role, dueOn: review.dueOn };
    const refusal = wanted.accountId ? whyNot(actor, row, wanted, standing.get(key)) : null;
    return { key, submission, before, refusal, operationId, reviewId: review?.id ?? null };
  });
  return { rows, candidates };
}

function whyNot(actor: Actor, row: Found, wanted: Wanted, standing?: Standing): AssignRefusal | null {
  const { operationId, status, review } = row;
  if (!can(actor, 'review.assign', operationId)) return 'forbidden';
  if (!underReview.includes(status)) return 'wrong_status';
  if (!standing?.reached) return 'out_of_reach';
  if (standing.conflict) return 'conflict_of_interest';
  if (review && review.role === wanted.role && review.dueOn === (wanted.dueOn ?? null)) return 'unchanged';
  return review?.begun && review.role !== wanted.role ? 'begun' : null;
}

/** Beyond the actor's reach: who may be asked at all, and how whoever is to be asked stands to each submission. */
async function candidatesOf(db: Db, found: readonly Found[], { accountId }: Wanted) {
  const ids = found.map(({ id }) => id);
  const of = { id: sql`s.id`, operationId: sql`s.operation_id`, organisationId: sql`s.organisation_id` };
  const { rows } = await db.execute<{
    candidates: Candidate[];
    standing: (Standing & { id: string })[];
  }>(sql`
    select (select coalesce(jsonb_agg(to_jsonb(x) order by x.name), '[]') from (
        select a.id, a.name, (select count(*)::int from reviews v join submissions s on s.id = v.submission_id
            where v.reviewer_id = a.id and s.status in ('submitted', 'resubmitted', 'in_review')
              and (v.finished_at is null or v.version < s.submitted_version)) as open
        from accounts a where ${mayReview} and exists (select from submissions s
          where s.id = any(${listed(ids)}) and ${reaches(sql`s.operation_id`)})) x) as candidates,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id,
          'reached', ${mayReview} and ${reaches(sql`s.operation_id`)},
          'conflict', ${hasInterest(sql`a.id`, sql`a.person_id`, of)})), '[]')
        from submissions s join accounts a on a.id = ${accountId ?? null}::uuid
        where s.id = any(${listed(ids)})) as standing`);
  const { candidates = [], standing = [] } = rows[0] ?? {};
  return { candidates, standing: new Map(standing.map((it) => [it.id, it])) };
}

export const doable = ({ rows }: Plan) => rows.filter(({ refusal }) => refusal === null);

/** Says whether two plans are the same: the same submissions, asked of the same person in the same way. */
export const fingerprintOf = ({ rows }: Plan, { accountId, role, dueOn }: Wanted): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        accountId,
        role,
        dueOn ?? null,
        rows.map(({ key, refusal, before, reviewId }) => [key, refusal, before, reviewId]),
      ]),
    )
    .digest('base64url');
