import { can } from '#lib/access/actor.ts';
import { openMoves } from '../assignments/workflow.ts';
import { holdsOn } from '../dates.ts';
import { type Planned, refused, type Step } from './planned.ts';
import type { ChosenRow, HeldRow } from './rows.ts';
import type { BulkRefusal } from './schema.ts';

/** Everybody who is in the post today leaves it on the same day; no end moves later, as with one assignment. */
export const toEnd = ({ actor, wanted, day }: Step, rows: readonly ChosenRow[]): Planned[] =>
  rows.flatMap((row) => {
    const { id: key, post, operationId } = row;
    const holders = row.held.filter((it) => holdsOn(it, day));
    if (holders.length === 0)
      return [refused({ key, post, person: null, before: {}, operationId }, 'nobody')];
    const last = wanted.until ?? day;
    return holders.map((held) => {
      const { person, until } = held;
      const shown = { key, post, person, before: { until }, operationId };
      const why = can(actor, 'assignment.end', operationId) ? whyNot(held, last, day) : 'forbidden';
      if (why) return refused(shown, why);
      const before = { until, endReason: held.endReason };
      const change = {
        table: 'assignments',
        id: held.id,
        before,
        after: { until: last },
        version: held.version,
      };
      return { ...shown, after: { until: last }, refusal: null, changes: [change] };
    });
  });

function whyNot(held: HeldRow, last: string, day: string): BulkRefusal | null {
  if (!openMoves(held, day).includes('end')) return 'wrong_status';
  if (last < held.since) return 'ends_before_start';
  if (held.until !== null && last > held.until) return 'not_earlier';
  return last === held.until ? 'unchanged' : null;
}
