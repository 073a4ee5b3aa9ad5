import { sql } from 'drizzle-orm';
import type { BulkChange } from '#db/schema/index.ts';
import { query } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { stillWaiting } from '../confirmations/reminders.ts';
import { labelsOf } from './labels.ts';
import { doable, fingerprintOf, planOf } from './plan.ts';
import { ActKey, type BulkKind, type BulkRefusal, PreviewKey, undoMinutes } from './schema.ts';
import { selectionOf } from './selection.ts';

/** What the act would do to each of the chosen rows, and which it would leave and why. Changes nothing. */
export const previewBulk = query({
  action: 'bulk.apply',
  input: PreviewKey,
  async run({ db, actor, input: { id, ...wanted } }) {
    const selection = await selectionOf(db, actor, id);
    if (!selection) throw new Refusal('not_found');
    const { list, act } = selection;
    const plan = await planOf(db, actor, { ...selection, ...wanted }, false);
    return { id, list, act, rows: plan, doable: doable(plan).length, fingerprint: fingerprintOf(plan) };
  },
});

type Stored = {
  id: string;
  act: BulkKind;
  createdAt: string;
  undoneAt: string | null;
  open: boolean;
  changes: (BulkChange & { why?: BulkRefusal })[];
};

/** One's own act: what became of each record, and whether it can still be undone. */
export const getBulkAct = query({
  action: 'bulk.apply',
  input: ActKey,
  async run({ db, actor, input: { id } }) {
    const { rows } = await db.execute<Stored>(sql`
      select id, action as act, created_at as "createdAt", undone_at as "undoneAt", changes,
        created_at > now() - make_interval(mins => ${undoMinutes}) as open
      from bulk_acts where id = ${id} and account_id = ${actor.accountId}`);
    const [stored] = rows;
    if (!stored) throw new Refusal('not_found');
    const { act, createdAt, undoneAt, open, changes } = stored;
    // A post stands for the assignments that are shared with it.
    const shown = changes.filter(({ table }) => act !== 'sharing' || table !== 'assignments');
    const labels = await labelsOf(db, shown);
    const reminders = shown.flatMap(({ after }) =>
      typeof after.reminder === 'string' ? [after.reminder] : [],
    );
    const waiting = undoneAt === null ? await stillWaiting(db, actor, reminders) : new Set<unknown>();
    return {
      id,
      act,
      createdAt,
      undoneAt,
      undoable: act !== 'ask' && undoneAt === null && open && (act !== 'remind' || waiting.size > 0),
      waiting: waiting.size,
      rows: shown.map((change) => ({
        key: change.id,
        ...(labels.get(change.id) ?? { post: null, person: null }),
        before: change.before,
        after: act === 'remind' ? { waits: waiting.has(change.after.reminder) } : change.after,
        refusal: change.why ?? null,
        undone: change.undone ?? null,
      })),
    };
  },
});
