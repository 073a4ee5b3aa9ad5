import type { WebhookEvent } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { enqueue } from '#lib/jobs/enqueue.ts';
import type { Action } from './policy.ts';

/** What other systems may hear of. It names what changed and holds nothing of it: they read that with their own rights. */
export type Signal = {
  event: WebhookEvent;
  at: string;
  action: Action;
  subject: { type: string; id: string };
  operationId: string | null;
};

type Subject = {
  subjectType: string;
  subjectId: string | null;
  operationId?: string | null | undefined;
  before?: Record<string, unknown> | null | undefined;
  after?: Record<string, unknown> | null | undefined;
};

/** By the noun of an action, or by the one act that is told. */
const eventOf: Record<string, WebhookEvent> = {
  assignment: 'assignment.changed',
  structure: 'structure.changed',
  'submission.return': 'submission.returned',
  'submission.accept': 'submission.decided',
  'submission.reject': 'submission.decided',
  'submission.approve': 'submission.decided',
  'submission.publish': 'submission.decided',
  'submission.go_back': 'submission.decided',
  'funding.record': 'funding.recorded',
  'funding.edit': 'funding.recorded',
  'funding.remove': 'funding.recorded',
};

/** Money has no address of its own: it is read at its submission, which is what is named. */
function subjectOf({ subjectType, subjectId, before, after }: Subject) {
  const submission = (after ?? before)?.submissionId;
  if (subjectType === 'funding' && typeof submission === 'string')
    return { type: 'submission', id: submission };
  return subjectId ? { type: subjectType, id: subjectId } : undefined;
}

/** Promised in the transaction of the act itself, like its mails: an act that is rolled back is told to nobody. */
export async function signal(db: Db, action: Action, entry: Subject): Promise<void> {
  const event = eventOf[action] ?? eventOf[action.split('.')[0] ?? ''];
  const subject = subjectOf(entry);
  if (!event || !subject) return;
  const { operationId = null } = entry;
  const told: Signal = { event, at: new Date().toISOString(), action, subject, operationId };
  await enqueue(db, 'signal', told);
}
