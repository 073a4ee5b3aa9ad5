import { and, eq, sql } from 'drizzle-orm';
import { proposals, reviewPoints, submissions } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { loadProposal, textsOf } from '#lib/proposals/commands.ts';
import { gistOf } from '#lib/proposals/gist.ts';
import { contentsOf } from '#lib/proposals/sections.ts';
import { Refusal } from '#lib/refusal.ts';
import { requireOpenAppeal } from './appeal.ts';
import { hand } from './hand-in.ts';
import {
  LeaveOut,
  NewSubmission,
  PointAnswer,
  Reasoned,
  SetImplementation,
  SubmissionAsk,
  Submit,
} from './schema.ts';
import { move, type Subject, theSubmission } from './subject.ts';

/** Puts a proposal into an appeal, as a draft: what is asked there, and later its code, review and money. */
export const startSubmission = command({
  action: 'submission.start',
  reading: 'proposal.read',
  input: NewSubmission,
  subject: ({ db, input, lock }) => loadProposal(db, input.id, lock),
  async run({ db, input: { appealId, askedUsd }, subject: { id, operationId } }) {
    await requireOpenAppeal(db, { appealId, operationId });
    const gist = gistOf(contentsOf(await textsOf(db, id)));
    const [started] = await db
      .insert(submissions)
      .values({ proposalId: id, appealId, operationId, ...gist, askedUsd, sharing: 'network' })
      .onConflictDoNothing()
      .returning();
    if (!started) throw new Refusal('already_submitted');
    return started;
  },
  records: ({ output }) => ({ subjectType: 'submission', subjectId: output.id, before: null }),
});

/** What is asked in this appeal, and its code in the appeal's own system. */
export const askInAppeal = command({
  action: 'submission.ask',
  input: SubmissionAsk,
  subject: theSubmission,
  async run({ db, input: { id, askedUsd, externalCode = null }, subject }) {
    if (!['draft', 'returned'].includes(subject.status)) throw new Refusal('wrong_status');
    const [asked] = await db
      .update(submissions)
      .set({ askedUsd, externalCode, version: subject.version + 1 })
      .where(eq(submissions.id, id))
      .returning();
    return asked ?? subject;
  },
});

/**
 * Hands the words as they stand in: as a version that nobody changes any more. After a return it answers every point
 * and says something new.
 */
export const submit = command({
  action: 'submission.submit',
  input: Submit,
  subject: async ({ db, actor, input, lock }) => {
    const found = await theSubmission({ db, actor, input, lock });
    // The proposal too: what is handed in is one state of all its sections.
    if (found && lock)
      await db.select().from(proposals).where(eq(proposals.id, found.proposalId)).for('update');
    return found;
  },
  run: ({ db, actor, input, subject }) => hand(db, actor, subject, input.checks),
});

/** The answer to one point of a returned submission: done, or not done and why. */
export const answerPoint = command({
  action: 'submission.answer',
  input: PointAnswer,
  subject: theSubmission,
  async run({ db, actor, input: { pointId, done, reply = null }, subject }) {
    if (subject.status !== 'returned') throw new Refusal('wrong_status');
    const [answered] = await db
      .update(reviewPoints)
      .set({ done, reply, answeredById: actor.accountId, answeredAt: sql`now()` })
      .where(and(eq(reviewPoints.id, pointId), eq(reviewPoints.submissionId, subject.id)))
      .returning();
    if (!answered) throw new Refusal('not_found');
    return { ...subject, pointId, done, reply };
  },
});

export const withdraw = command({
  action: 'submission.withdraw',
  input: Reasoned,
  subject: theSubmission,
  run: ({ db, actor, input: { reason }, subject }) => move(db, actor, subject, 'withdraw', { reason }),
});

/** A draft that will not be handed in: it stays, and says so. */
export const leaveOut = command({
  action: 'submission.leave_out',
  input: LeaveOut,
  subject: theSubmission,
  run: ({ db, actor, subject }) => move(db, actor, subject, 'leave_out'),
});

const running: readonly Subject['status'][] = ['accepted', 'approved', 'published'];

/** How the work goes, from a day on. */
export const setImplementation = command({
  action: 'submission.set_implementation',
  input: SetImplementation,
  subject: theSubmission,
  async run({ db, input: { id, implementation, since }, subject }) {
    if (!running.includes(subject.status)) throw new Refusal('wrong_status');
    const [set] = await db
      .update(submissions)
      .set({ implementation, implementationSince: since, version: subject.version + 1 })
      .where(eq(submissions.id, id))
      .returning();
    return set ?? subject;
  },
});
