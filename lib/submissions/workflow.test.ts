import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type Role, roles, type SubmissionStatus, submissionStatuses } from '#db/enums.ts';
import { auditEvents, submissionMoves, submissions } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { Refusal } from '#lib/refusal.ts';
import { assignReviewer, writeReview } from '#lib/reviews/commands.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { round, standsAt } from '#lib/testing/round.ts';
import { answerPoint, leaveOut, submit, withdraw } from './commands.ts';
import { accept, approve, goBack, publish, recommend, reject, returnSubmission, takeUp } from './judging.ts';
import { getSubmission } from './queries.ts';
import { type Move, moves } from './workflow.ts';

/** Written out a second time, from domain.md: who makes which move from where. Everything else is refused. */
const open: Record<Move, { from: SubmissionStatus[]; roles: Role[] }> = {
  submit: { from: ['draft'], roles: ['administrator', 'field_coordinator'] },
  take_up: { from: ['submitted', 'resubmitted'], roles: ['administrator', 'programme_manager'] },
  recommend: { from: ['in_review'], roles: ['administrator', 'programme_manager'] },
  return: { from: ['in_review'], roles: ['administrator', 'programme_manager'] },
  resubmit: { from: ['returned'], roles: ['administrator', 'field_coordinator'] },
  accept: { from: ['in_review'], roles: ['administrator', 'geneva_coordinator'] },
  reject: { from: ['in_review'], roles: ['administrator', 'geneva_coordinator'] },
  approve: { from: ['accepted'], roles: ['administrator', 'geneva_coordinator'] },
  publish: { from: ['approved'], roles: ['administrator', 'geneva_coordinator'] },
  go_back: { from: ['accepted', 'approved', 'published'], roles: ['administrator', 'geneva_coordinator'] },
  withdraw: {
    from: ['submitted', 'in_review', 'returned', 'resubmitted'],
    roles: ['administrator', 'field_coordinator'],
  },
  leave_out: { from: ['draft'], roles: ['administrator', 'geneva_coordinator', 'field_coordinator'] },
};

const reason = 'Because a test says so.';

const attempts = (checks: string[]): Record<Move, (actor: Actor, id: string) => Promise<unknown>> => ({
  submit: (actor, id) => submit(actor, { id, checks }),
  resubmit: (actor, id) => submit(actor, { id, checks }),
  take_up: (actor, id) => takeUp(actor, { id }),
  recommend: (actor, id) => recommend(actor, { id, recommendation: 'no', reason, exception: reason }),
  return: (actor, id) =>
    returnSubmission(actor, { id, reason, points: [{ section: 'needs', body: reason }] }),
  accept: (actor, id) => accept(actor, { id }),
  reject: (actor, id) => reject(actor, { id, reason }),
  approve: (actor, id) => approve(actor, { id, approvedOn: '2026-11-20', document: 'Letter 7' }),
  publish: (actor, id) => publish(actor, { id }),
  go_back: (actor, id) => goBack(actor, { id, reason }),
  withdraw: (actor, id) => withdraw(actor, { id, reason }),
  leave_out: (actor, id) => leaveOut(actor, { id }),
});

const outcome = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : `broke: ${error}`),
  );

/** A draft is submitted and a returned one resubmitted by the same act; each has other words than the version that stands, or says so. */
function expectedOf(role: Role, move: Move, status: SubmissionStatus): string[] {
  const { from, roles: theirs } = open[move];
  if (!theirs.includes(role)) return ['forbidden', 'not_found'];
  const handedIn = ['submit', 'resubmit'].includes(move) && ['draft', 'returned'].includes(status);
  return handedIn ? ['done', 'text_unchanged'] : [from.includes(status) ? 'done' : 'wrong_status'];
}

test.each(roles)(
  'A22 %s makes every move that is theirs, from where it starts, and no other',
  async (role) => {
    const { submission, proposal, operation, checks } = await round();
    const local = role === 'field_coordinator' || role === 'clearing_focal_point';
    // Whoever handed it in does not judge it.
    const actors = [1, 2].map(() => given.actor(local ? [role, [operation.id]] : [role]));
    const [writer, judge] = await Promise.all(actors);
    const attempt = attempts(checks);
    const wrong: string[] = [];
    for (const [status, move] of submissionStatuses.flatMap((at) =>
      moves.map((made) => [at, made] as const),
    )) {
      await standsAt(submission.id, status, proposal.organisation.id);
      const actor = ['submit', 'resubmit'].includes(move) ? writer : judge;
      const found = actor && (await outcome(attempt[move](actor, submission.id)));
      const expected = expectedOf(role, move, status);
      if (!found || !expected.includes(found)) wrong.push(`${status} ${move}: ${found}, not ${expected}`);
    }
    expect(wrong).toEqual([]);
  },
);

test('A13 to a coordinator of another operation a submission does not exist, whatever they try', async () => {
  const { submission, checks } = await round('in_review');
  const elsewhere = await given.operation();
  const stranger = await given.actor(['field_coordinator', [elsewhere.id]]);
  const told = (id: string) =>
    Promise.all(Object.values(attempts(checks)).map((attempt) => outcome(attempt(stranger, id))));
  const answers = await told(submission.id);
  expect(answers).not.toContain('done');
  expect(answers).toEqual(await told(randomUUID()));
});

test('A22 whoever has an interest in a submission does not judge it', async () => {
  const { submission, operation } = await round('in_review');
  const both = await given.actor(['programme_manager'], ['field_coordinator', [operation.id]]);
  await expect(
    returnSubmission(both, { id: submission.id, reason, points: [{ section: 'needs', body: reason }] }),
  ).rejects.toThrow('conflict_of_interest');
  await expect(recommend(both, { id: submission.id, recommendation: 'yes' })).rejects.toThrow(
    'conflict_of_interest',
  );
});

const scoredBy = async (
  { submission, criteria }: Awaited<ReturnType<typeof round>>,
  role: 'reviewer' | 'second_reader' = 'reviewer',
  agrees?: boolean,
) => {
  const [one, geneva] = await Promise.all([
    given.actor(['programme_manager']),
    given.actor(['geneva_coordinator']),
  ]);
  const { id } = submission;
  await assignReviewer(geneva, { id, accountId: one.accountId ?? '', role });
  const scores = criteria.map((it) => ({ criterionId: it.id, score: 4, applicable: true }));
  await writeReview(one, { id, scores: role === 'reviewer' ? scores : [], agrees, finish: true });
  return one;
};

test('A22 fewer reviews than the appeal asks for: no recommendation, unless it is said why, on record', async () => {
  const stage = await round('in_review', { reviewersNeeded: 2 });
  const { id } = stage.submission;
  const one = await scoredBy(stage);
  const yes = { id, recommendation: 'yes' as const };
  await expect(recommend(one, yes)).rejects.toMatchObject({
    code: 'reviewers_missing',
    detail: { values: { needed: 2, finished: 1 }, fields: { exception: ['required'] } },
  });
  const short = await recommend(one, { ...yes, exception: 'The second is on leave until March.' });
  expect(short.recommendationException).toBe('The second is on leave until March.');
  const [said] = await asOwner((db) =>
    db
      .select({ after: auditEvents.after })
      .from(auditEvents)
      .where(and(eq(auditEvents.subjectId, id), eq(auditEvents.action, 'submission.recommend')))
      .orderBy(desc(auditEvents.id)),
  );
  expect(said?.after).toMatchObject({ recommendationException: 'The second is on leave until March.' });
  await scoredBy(stage);
  const enough = await recommend(one, { ...yes, exception: 'Not needed any more.' });
  expect(enough.recommendationException).toBeNull();
});

test('A22 a review of an earlier version does not count for the one that stands', async () => {
  const stage = await round('in_review');
  const { id } = stage.submission;
  const one = await scoredBy(stage);
  await asOwner((db) => db.update(submissions).set({ submittedVersion: 2 }).where(eq(submissions.id, id)));
  await expect(recommend(one, { id, recommendation: 'yes' })).rejects.toThrow('reviewers_missing');
});

test('A22 a second reader is waited for and says whether they agree; who does not is settled by Geneva with a reason', async () => {
  const stage = await round('in_review', { secondReader: true });
  const { id } = stage.submission;
  const one = await scoredBy(stage);
  await expect(recommend(one, { id, recommendation: 'yes' })).rejects.toThrow('second_reader_missing');
  await expect(scoredBy(stage, 'second_reader')).rejects.toMatchObject({
    detail: { fields: { agrees: ['required'] } },
  });
  await scoredBy(stage, 'second_reader', false);
  await recommend(one, { id, recommendation: 'yes' });
  const geneva = await given.actor(['geneva_coordinator']);
  await expect(accept(geneva, { id })).rejects.toMatchObject({
    code: 'disagreement_open',
    detail: { fields: { reason: ['required'] } },
  });
  expect((await accept(geneva, { id, reason })).status).toBe('accepted');
});

test('A22 what nobody recommended is not accepted, and what was advised against only with a reason', async () => {
  const stage = await round('in_review');
  const { id } = stage.submission;
  const geneva = await given.actor(['geneva_coordinator']);
  await asOwner((db) => db.update(submissions).set({ recommendation: null }).where(eq(submissions.id, id)));
  expect((await getSubmission(geneva, { id })).moves).not.toContain('accept');
  await expect(accept(geneva, { id, reason })).rejects.toThrow('recommendation_missing');
  const one = await scoredBy(stage);
  await recommend(one, { id, recommendation: 'no', reason });
  await expect(accept(geneva, { id })).rejects.toThrow('against_recommendation');
  expect((await accept(geneva, { id, reason })).status).toBe('accepted');
});

test('A22 twenty who decide at once: one decision, nineteen are told, one entry in the trail', async () => {
  const { submission } = await round('in_review');
  const geneva = await Promise.all(Array.from({ length: 20 }, () => given.actor(['geneva_coordinator'])));
  const { id, version } = submission;
  const answers = await Promise.all(
    geneva.map((actor, at) =>
      outcome(at % 2 ? accept(actor, { id, version: version }) : reject(actor, { id, version, reason })),
    ),
  );
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
  expect(new Set(answers)).toEqual(new Set(['done', 'stale']));
  const decided = (await actionsOn(id)).filter((action) => /accept|reject/.test(action));
  expect(decided).toHaveLength(1);
  const steps = await asOwner((db) =>
    db.select().from(submissionMoves).where(eq(submissionMoves.submissionId, id)),
  );
  expect(steps).toHaveLength(1);
});

test('an appeal without the approval of a Humanitarian Coordinator goes from accepted to published, and back', async () => {
  const { submission, proposal } = await round('accepted', { hcApproval: false });
  const geneva = await given.actor(['geneva_coordinator']);
  const { id } = submission;
  await expect(approve(geneva, { id, approvedOn: '2026-11-20', document: 'None' })).rejects.toThrow(
    'wrong_status',
  );
  await publish(geneva, { id });
  await goBack(geneva, { id, reason });
  const [back] = await asOwner((db) => db.select().from(submissions).where(eq(submissions.id, id)));
  expect(back).toMatchObject({ status: 'accepted', publishedAt: null, sharing: 'network' });
  await standsAt(id, 'returned', proposal.organisation.id);
  await expect(answerPoint(geneva, { id, pointId: id, done: true })).rejects.toThrow('forbidden');
});
