import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#db/index.ts';
import { reviewComments, reviewNotes, reviewScores, reviews, submissions } from '#db/schema/index.ts';
import { type Actor, can } from '#lib/access/actor.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Subject, theSubmission } from '#lib/submissions/subject.ts';
import { requireReviewer } from './candidates.ts';
import { standingInFor } from './delegation/standing-in.ts';
import { requireMentionable, tellMentioned } from './mention.ts';
import { Assign, CommentKey, NewComment, NoteEdit, ReviewEdit, Unassign } from './schema.ts';
import { underReview } from './under-review.ts';

/** Asks somebody to review a submission; whoever has an interest in it is not asked. */
export const assignReviewer = command({
  action: 'review.assign',
  reading: 'submission.read',
  input: Assign,
  subject: theSubmission,
  async run({ db, actor, input: { id, accountId, role, dueOn = null }, subject }) {
    if (!underReview.includes(subject.status)) throw new Refusal('wrong_status');
    await requireReviewer(db, actor, subject, accountId);
    const values = { role, dueOn, assignedById: actor.accountId };
    const [review] = await db
      .insert(reviews)
      .values({ ...values, submissionId: id, reviewerId: accountId, ...place(subject) })
      .onConflictDoUpdate({ target: [reviews.submissionId, reviews.reviewerId], set: values })
      .returning();
    if (!review) throw new Refusal('not_found');
    return { id: review.id, submissionId: id, accountId, role, dueOn };
  },
  records: () => ({ before: null }),
});

/** Whoever has not begun is let go; what somebody scored stays. */
export const unassignReviewer = command({
  action: 'review.unassign',
  reading: 'submission.read',
  input: Unassign,
  subject: theSubmission,
  async run({ db, input: { id, accountId } }) {
    const [removed] = await db
      .delete(reviews)
      .where(
        and(
          eq(reviews.submissionId, id),
          eq(reviews.reviewerId, accountId),
          sql`${reviews.version} is null and not exists (select from review_scores s where s.review_id = ${reviews.id})`,
        ),
      )
      .returning({ id: reviews.id });
    if (!removed) throw new Refusal('in_use');
    return { id: removed.id, submissionId: id, accountId };
  },
  records: () => ({ before: null }),
});

/** One's own scores, notes and recommendation; kept half-done, finished when every criterion is scored or n/a. */
export const writeReview = command({
  action: 'review.write',
  reading: 'submission.read',
  input: ReviewEdit,
  subject: theSubmission,
  async run({ db, actor, input, subject }) {
    if (subject.status !== 'in_review') throw new Refusal('wrong_status');
    if (subject.conflict) throw new Refusal('conflict_of_interest');
    const review = await reviewBy(db, actor, subject, input.reviewerId ?? actor.accountId);
    await saveScores(db, subject, review.id, input.scores);
    const { recommendation = null, note = null, agrees = null } = input;
    if (input.finish) await requireWhole(db, subject, review, agrees);
    await db
      .update(reviews)
      .set({
        recommendation,
        note,
        agrees,
        writtenById: actor.accountId,
        version: subject.submittedVersion,
        finishedAt: input.finish ? sql`now()` : null,
        updatedAt: sql`now()`,
        score: meanOf(review.id),
      })
      .where(eq(reviews.id, review.id));
    await db
      .update(submissions)
      .set({ score: meanOfAll(subject.id), updatedAt: sql`${submissions.updatedAt}` })
      .where(eq(submissions.id, subject.id));
    const { id, reviewerId } = review;
    const onBehalf = reviewerId !== actor.accountId && { reviewerId, writtenById: actor.accountId };
    return { id, submissionId: subject.id, finished: input.finish, recommendation, ...onBehalf };
  },
  records: () => ({ before: null }),
});

const place = ({ operationId }: Subject) => ({ operationId, sharing: 'network' as const });

/** One's own, begun if need be; or that of somebody who is away, while one stands in. Nobody reviews twice. */
async function reviewBy(db: Db, actor: Actor, subject: Subject, reviewerId: string | null) {
  if (reviewerId === actor.accountId) return ownReview(db, actor, subject);
  const all = await db.select().from(reviews).where(eq(reviews.submissionId, subject.id));
  const wanted = all.find((review) => review.reviewerId === reviewerId);
  const { rows } = await db.execute<{ standsIn: boolean }>(
    sql`select ${reviewerId}::uuid in ${standingInFor(sql`${actor.accountId}::uuid`)} as "standsIn"`,
  );
  if (!wanted || !rows[0]?.standsIn) throw new Refusal('forbidden');
  if (all.some((review) => review.reviewerId === actor.accountId)) throw new Refusal('own_review_too');
  return wanted;
}

async function ownReview(db: Db, actor: Actor, subject: Subject) {
  if (!actor.accountId) throw new Refusal('forbidden');
  const [known] = await db
    .select()
    .from(reviews)
    .where(and(eq(reviews.submissionId, subject.id), eq(reviews.reviewerId, actor.accountId)));
  if (known) return known;
  const [added] = await db
    .insert(reviews)
    .values({
      submissionId: subject.id,
      reviewerId: actor.accountId,
      assignedById: actor.accountId,
      ...place(subject),
    })
    .returning();
  if (!added) throw new Refusal('not_found');
  return added;
}

type Review = typeof reviews.$inferSelect;
type Scores = z.output<typeof ReviewEdit>['scores'];

async function saveScores(db: Db, subject: Subject, reviewId: string, scores: Scores) {
  if (scores.length === 0) return;
  const { rows } = await db.execute<{ id: string }>(
    sql`select id from appeal_criteria where appeal_id = ${subject.appealId}::uuid`,
  );
  const known = new Set(rows.map(({ id }) => id));
  if (scores.some(({ criterionId }) => !known.has(criterionId))) throw new Refusal('not_found');
  await db
    .insert(reviewScores)
    .values(
      scores.map(({ criterionId, score, applicable, note = null }) => ({
        reviewId,
        criterionId,
        score: applicable ? score : null,
        applicable,
        note,
        ...place(subject),
      })),
    )
    .onConflictDoUpdate({
      target: [reviewScores.reviewId, reviewScores.criterionId],
      set: { score: sql`excluded.score`, applicable: sql`excluded.applicable`, note: sql`excluded.note` },
    });
}

/** A second reader says whether they agree, and scores what they like; reviewers score everything. */
async function requireWhole(db: Db, subject: Subject, review: Review, agrees: boolean | null) {
  if (review.role === 'reviewer') return requireAllScored(db, subject, review.id);
  if (agrees === null) throw new Refusal('invalid', { fields: { agrees: ['required'] } });
}

async function requireAllScored(db: Db, subject: Subject, reviewId: string) {
  const { rows } = await db.execute<{ id: string }>(sql`
    select c.id from appeal_criteria c
    left join review_scores s on s.criterion_id = c.id and s.review_id = ${reviewId}::uuid
    where c.appeal_id = ${subject.appealId}::uuid and (s.criterion_id is null or (s.applicable and s.score is null))`);
  if (rows.length === 0) return;
  const fields = Object.fromEntries(rows.map(({ id }) => [`score.${id}`, ['required']]));
  throw new Refusal('invalid', { fields });
}

/** Weighted, of what applies and is scored. */
const meanOf = (reviewId: string) => sql<string>`(
  select sum(s.score * c.weight) / nullif(sum(c.weight), 0) from review_scores s
  join appeal_criteria c on c.id = s.criterion_id
  where s.review_id = ${reviewId}::uuid and s.applicable and s.score is not null)`;

const meanOfAll = (submissionId: string) => sql<string>`(
  select avg(v.score) from reviews v where v.submission_id = ${submissionId}::uuid and v.finished_at is not null)`;

/** A remark on a section, for all who see the submission or among those who review. */
export const addComment = command({
  action: 'review.comment',
  reading: 'submission.read',
  input: NewComment,
  subject: theSubmission,
  async run({ db, actor, input: { id, section = null, body, internal, mentionedId = null }, subject }) {
    if (internal && !can(actor, 'review.read', subject.operationId)) throw new Refusal('forbidden');
    const mentioned = mentionedId && (await requireMentionable(db, actor, subject, mentionedId, internal));
    const values = { submissionId: id, section, body, internal, mentionedId, authorId: actor.accountId };
    const [added] = await db
      .insert(reviewComments)
      .values({ ...values, ...place(subject) })
      .returning({ id: reviewComments.id });
    if (!added) throw new Refusal('not_found');
    if (mentioned) await tellMentioned(db, subject, mentioned);
    return { id: added.id, submissionId: id, section, internal, mentionedId };
  },
  records: () => ({ before: null }),
});

/** Its author or Geneva says that a remark is dealt with. */
export const resolveComment = command({
  action: 'review.resolve',
  reading: 'submission.read',
  input: CommentKey,
  subject: theSubmission,
  async run({ db, actor, input: { id, commentId }, subject: { operationId } }) {
    const internal = can(actor, 'review.read', operationId);
    const [comment] = await db
      .select()
      .from(reviewComments)
      .where(and(eq(reviewComments.id, commentId), eq(reviewComments.submissionId, id)));
    if (!comment || (comment.internal && !internal)) throw new Refusal('not_found');
    if (comment.authorId !== actor.accountId && !can(actor, 'submission.accept', operationId))
      throw new Refusal('forbidden');
    await db
      .update(reviewComments)
      .set({ resolvedAt: sql`now()`, resolvedById: actor.accountId })
      .where(eq(reviewComments.id, commentId));
    return { id: commentId, submissionId: id };
  },
  records: () => ({ before: null }),
});

/** One's own note on a submission; nobody else reads it, whatever their role. */
export const writeNote = command({
  action: 'review.note',
  reading: 'submission.read',
  input: NoteEdit,
  subject: theSubmission,
  async run({ db, actor, input: { id, body } }) {
    if (!actor.accountId) throw new Refusal('forbidden');
    const own = { submissionId: id, accountId: actor.accountId };
    if (body)
      await db
        .insert(reviewNotes)
        .values({ ...own, body })
        .onConflictDoUpdate({
          target: [reviewNotes.submissionId, reviewNotes.accountId],
          set: { body, updatedAt: sql`now()` },
        });
    else
      await db
        .delete(reviewNotes)
        .where(and(eq(reviewNotes.submissionId, id), eq(reviewNotes.accountId, actor.accountId)));
    return { id, submissionId: id };
  },
  records: () => ({ before: null }),
});
