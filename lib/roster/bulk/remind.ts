import { remindable } from '../confirmations/reminders.ts';
import { mailed } from './mailed.ts';
import { type Planned, refused, type Step } from './planned.ts';
import type { ChosenRow } from './rows.ts';

/** Reminds each of the question that they left without an answer, and of the post that ends soon. */
export const toRemind = (step: Step, rows: readonly ChosenRow[]): Promise<Planned[]> =>
  mailed(step, rows, 'mailed_today', async (id, row) => {
    const found = await remindable(step.db, step.actor, id);
    const shown = { ...row, before: found.reasons ?? {} };
    if (found.refusal !== null) return refused(shown, found.refusal);
    const change = { table: 'people', id, version: 0, before: found.reasons, after: {} };
    return { ...shown, after: {}, refusal: null, changes: [change], remind: found.remind };
  });
