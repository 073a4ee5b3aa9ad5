import { askable } from '../confirmations/commands.ts';
import { mailed } from './mailed.ts';
import { type Planned, refused, type Step } from './planned.ts';
import type { ChosenRow } from './rows.ts';
import { type BulkRefusal, bulkRefusals } from './schema.ts';

/** Asks each whether their entry is still correct. */
export const toAsk = (step: Step, rows: readonly ChosenRow[]): Promise<Planned[]> =>
  mailed(step, rows, 'asked_recently', async (id, shown) => {
    const found = await askable(step.db, step.actor, id);
    if (found.refusal !== null) return refused(shown, known(found.refusal));
    const change = { table: 'people', id, version: 0, before: {}, after: {} };
    return { ...shown, after: {}, refusal: null, changes: [change], ask: found.ask };
  });

const known = (code: string): BulkRefusal => bulkRefusals.find((it) => it === code) ?? 'forbidden';
