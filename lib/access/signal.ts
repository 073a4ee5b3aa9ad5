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

type Subject = { subjectType: string; subjectId: string | null; operationId?: string | null | undefined };

const eventOf: Record<string, WebhookEvent> = {
  assignment: 'assignment.changed',
  structure: 'structure.changed',
};

/** Promised in the transaction of the act itself, like its mails: an act that is rolled back is told to nobody. */
export async function signal(
  db: Db,
  action: Action,
  { subjectType, subjectId, operationId = null }: Subject,
): Promise<void> {
  const event = eventOf[action.split('.')[0] ?? ''];
  if (!event || !subjectId) return;
  const subject = { type: subjectType, id: subjectId };
  const told: Signal = { event, at: new Date().toISOString(), action, subject, operationId };
  await enqueue(db, 'signal', told);
}
