import type { Recommendation, SubmissionStatus } from '#db/enums.ts';
import { type Actor, can } from '#lib/access/actor.ts';
import type { Action } from '#lib/access/policy.ts';
import { Refusal, type RefusalCode } from '#lib/refusal.ts';

/** What an appeal says of the steps that apply. */
export type Steps = { hcApproval: boolean };

export type Moving = Steps & {
  status: SubmissionStatus;
  operationId: string | null;
  /** Whether this actor has an interest in it. */
  conflict: boolean;
  /** Of the reviewers, on the version that stands. */
  recommendation: Recommendation | null;
};

type Rule = {
  from: readonly SubmissionStatus[];
  /** Going back leads to another place from each. */
  to: SubmissionStatus | ((status: SubmissionStatus, steps: Steps) => SubmissionStatus);
  by: Action;
  /** Steps among those who review send no mail, and those who wrote do not read them. */
  internal?: true;
  /** A judgement: refused to whoever has an interest in it. */
  judges?: true;
  reason?: true;
  unless?: (it: Moving) => boolean;
  /** What must stand before it, and how its want is refused. */
  wants?: (it: Moving) => RefusalCode | undefined;
};

/** Every move that a submission can make. Commands, screens and the API's documents all read this table. */
const rules = {
  submit: { from: ['draft'], to: 'submitted', by: 'submission.submit' },
  take_up: {
    from: ['submitted', 'resubmitted'],
    to: 'in_review',
    by: 'submission.take_up',
    internal: true,
    judges: true,
  },
  recommend: {
    from: ['in_review'],
    to: 'in_review',
    by: 'submission.recommend',
    internal: true,
    judges: true,
  },
  return: { from: ['in_review'], to: 'returned', by: 'submission.return', judges: true },
  resubmit: { from: ['returned'], to: 'resubmitted', by: 'submission.submit' },
  accept: {
    from: ['in_review'],
    to: 'accepted',
    by: 'submission.accept',
    judges: true,
    // The review is not skipped: what nobody recommended or advised against is not accepted.
    wants: ({ recommendation }) => (recommendation ? undefined : 'recommendation_missing'),
  },
  reject: { from: ['in_review'], to: 'rejected', by: 'submission.reject', judges: true, reason: true },
  approve: {
    from: ['accepted'],
    to: 'approved',
    by: 'submission.approve',
    unless: ({ hcApproval }) => !hcApproval,
  },
  publish: {
    from: ['accepted', 'approved'],
    to: 'published',
    by: 'submission.publish',
    unless: ({ hcApproval, status }) => hcApproval && status === 'accepted',
  },
  go_back: {
    from: ['accepted', 'approved', 'published'],
    to: (status, { hcApproval }) =>
      status === 'accepted' ? 'in_review' : status === 'published' && hcApproval ? 'approved' : 'accepted',
    by: 'submission.go_back',
    internal: true,
    reason: true,
  },
  withdraw: {
    from: ['submitted', 'in_review', 'returned', 'resubmitted'],
    to: 'withdrawn',
    by: 'submission.withdraw',
    reason: true,
  },
  leave_out: { from: ['draft'], to: 'not_submitted', by: 'submission.leave_out' },
} satisfies Record<string, Rule>;

export type Move = keyof typeof rules;
export const moves = Object.keys(rules) as [Move, ...Move[]];

export const ruleOf = (move: Move): Rule => rules[move];

/** The status that this move leads to, or the reason why it cannot be made. */
export function take(actor: Actor, it: Moving, move: Move): SubmissionStatus {
  const reason = obstacle(actor, it, move);
  if (reason) throw new Refusal(reason);
  const { to } = ruleOf(move);
  return typeof to === 'function' ? to(it.status, it) : to;
}

export const openMoves = (actor: Actor, it: Moving): Move[] =>
  moves.filter((move) => !obstacle(actor, it, move));

function obstacle(actor: Actor, it: Moving, move: Move): RefusalCode | undefined {
  const { from, by, judges, unless, wants } = ruleOf(move);
  if (!can(actor, by, it.operationId)) return 'forbidden';
  if (!from.includes(it.status) || unless?.(it)) return 'wrong_status';
  if (judges && it.conflict) return 'conflict_of_interest';
  return wants?.(it);
}

/** What whoever submitted is told: where it lies, not what is said of it behind the door. */
export const plainStates = {
  draft: 'with_you',
  submitted: 'with_reviewers',
  in_review: 'with_reviewers',
  returned: 'with_you_again',
  resubmitted: 'with_reviewers',
  accepted: 'accepted',
  approved: 'accepted',
  published: 'published',
  rejected: 'not_taken',
  withdrawn: 'withdrawn',
  not_submitted: 'not_submitted',
} as const satisfies Record<SubmissionStatus, string>;
