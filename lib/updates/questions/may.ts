import { type Actor, can } from '#lib/access/actor.ts';
import type { Moving } from '../workflow.ts';

/** What somebody may do about the questions of an update now. A question waits only while the update is `submitted`. */
export function mayOfQuestions(actor: Actor, update: Moving, open: boolean) {
  const { status, operationId } = update;
  return {
    ask: !open && status === 'submitted' && can(actor, 'update.ask', operationId),
    reply: open && can(actor, 'update.reply', operationId),
    withdraw: open && can(actor, 'update.withdraw_question', operationId),
  };
}
