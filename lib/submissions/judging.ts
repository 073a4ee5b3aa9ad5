import { and, eq, max, sql } from 'drizzle-orm';
import type { SharingLevel } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { reviewPoints, reviews, type submissions, submissionVersions } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { tellWriters } from './letters.ts';
import { quorumOf } from './quorum-of.ts';
import { Accept, Approve, Publish, Reasoned, Recommend, ReturnWithPoints, TakeUp } from './schema.ts';
import { move, type Subject, theSubmission } from './subject.ts';
import { take } from './workflow.ts';

/** Begins the review; whoever begins it is among the reviewers. */
export const takeUp = command({
  action: 'submission.take_up',
  input: TakeUp,
  subject: theSubmission,
  async run({ db, actor, subject }) {
    const moved = await move(db, actor, subject, 'take_up');
    const { id: submissionId, operationId } = subject;
    if (actor.accountId)
      await db
        .insert(reviews)
        .values({
          submissionId,
          operationId,
          reviewerId: actor.accountId,
          assignedById: actor.accountId,
          sharing: 'network',
        })
        .onConflictDoNothing();
    return moved;
  },
});

/**
 * What the reviewers say to Geneva: yes, maybe or no. The status stays; a new version asks anew. Where fewer have read it
 * than the appeal asks for, whoever recommends says why, on record.
 */
export const recommend = command({
  action: 'submission.recommend',
  input: Recommend,
  subject: theSubmission,
  async run({ db, actor, input: { recommendation, reason = null, exception }, subject }) {
    take(actor, subject, 'recommend');
    const { missing, needed, finished } = await quorumOf(db, subject);
    if (missing && !exception)
      throw new Refusal(missing, { values: { needed, finished }, fields: { exception: ['required'] } });
    const said = { recommendation, recommendationReason: reason, reason };
    const moved = await move(db, actor, subject, 'recommend', {
      ...said,
      recommendationException: missing ? exception : null,
      recommendedById: actor.accountId,
      recommendedAt: sql`now()` as never,
    });
    return { ...moved, reason };
  },
});

/** Back to those who wrote it, with numbered points that each name a section. What was recommended falls. */
export const returnSubmission = command({
  action: 'submission.return',
  input: ReturnWithPoints,
  subject: theSubmission,
  async run({ db, actor, input: { reason, points }, subject }) {
    const moved = await move(db, actor, subject, 'return', { ...withoutRecommendation, reason });
    const [last] = await db
      .select({ number: max(reviewPoints.number) })
      .from(reviewPoints)
      .where(eq(reviewPoints.submissionId, subject.id));
    await db.insert(reviewPoints).values(
      points.map((point, at) => ({
        ...point,
        submissionId: subject.id,
        number: (last?.number ?? 0) + at + 1,
        version: subject.submittedVersion,
        raisedById: actor.accountId,
        operationId: subject.operationId,
        sharing: 'network' as const,
      })),
    );
    await tellWriters(db, actor, 'submission.return', moved, 'returned');
    return moved;
  },
});

/**
 * Geneva's decision. It gives its reason where it settles something: a second reader who does not agree, or reviewers
 * who advised against it.
 */
export const accept = command({
  action: 'submission.accept',
  input: Accept,
  subject: theSubmission,
  async run({ db, actor, input: { reason = null }, subject }) {
    take(actor, subject, 'accept');
    if (!reason) await requireNothingToSettle(db, subject);
    const accepted = { acceptedAt: sql`now()` as never, reason };
    const moved = await move(db, actor, subject, 'accept', accepted);
    await tellWriters(db, actor, 'submission.accept', moved, 'accepted');
    return { ...moved, reason };
  },
});

async function requireNothingToSettle(db: Db, subject: Subject) {
  const fields = { reason: ['required'] };
  if (subject.recommendation === 'no') throw new Refusal('against_recommendation', { fields });
  if ((await quorumOf(db, subject)).disagrees) throw new Refusal('disagreement_open', { fields });
}

export const reject = command({
  action: 'submission.reject',
  input: Reasoned,
  subject: theSubmission,
  async run({ db, actor, input: { reason }, subject }) {
    const moved = await move(db, actor, subject, 'reject', { reason });
    await tellWriters(db, actor, 'submission.reject', moved, 'rejected');
    return moved;
  },
});

/** Records that the Humanitarian Coordinator approved: when, and what shows it. */
export const approve = command({
  action: 'submission.approve',
  input: Approve,
  subject: theSubmission,
  run: ({ db, actor, input: { approvedOn, document }, subject }) =>
    move(db, actor, subject, 'approve', { approvedOn, approvalDocument: document }),
});

/** From now on partners and donors read it, in the version that was accepted. */
export const publish = command({
  action: 'submission.publish',
  input: Publish,
  subject: theSubmission,
  async run({ db, actor, subject }) {
    const published = { publishedAt: sql`now()` as never, sharing: 'partners' as const };
    const moved = await move(db, actor, subject, 'publish', published);
    await share(db, subject.id, subject.submittedVersion, 'partners');
    await tellWriters(db, actor, 'submission.publish', moved, 'published');
    return moved;
  },
});

/** One step back, with the reason; the stamp of the step that is taken back is cleared. */
export const goBack = command({
  action: 'submission.go_back',
  input: Reasoned,
  subject: theSubmission,
  async run({ db, actor, input: { reason }, subject }) {
    const { status, id, submittedVersion } = subject;
    if (status === 'published') await share(db, id, submittedVersion, 'network');
    return move(db, actor, subject, 'go_back', { ...cleared(status), reason });
  },
});

const withoutRecommendation = {
  recommendation: null,
  recommendationReason: null,
  recommendationException: null,
  recommendedById: null,
  recommendedAt: null,
};

function cleared(status: (typeof submissions.$inferSelect)['status']) {
  if (status === 'published') return { publishedAt: null, sharing: 'network' as const };
  if (status === 'approved') return { approvedOn: null, approvalDocument: null };
  return { acceptedAt: null, ...withoutRecommendation };
}

/** What was submitted stays as it was; who may read it is the one thing that changes. */
const share = (db: Db, id: string, number: number, sharing: SharingLevel) =>
  db
    .update(submissionVersions)
    .set({ sharing })
    .where(and(eq(submissionVersions.submissionId, id), eq(submissionVersions.number, number)));
