import type { Db } from '#db/index.ts';
import type { BulkChange } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import type { Reminded } from '../confirmations/reminders.ts';
import type { BulkRefusal, BulkRowShown, Selection } from './schema.ts';

export type Wanted = Selection & { until?: string | undefined; sharing?: BulkRowShown['before']['sharing'] };

/** A row as people see it, with what would be written. */
export type Planned = BulkRowShown & {
  operationId: string | null;
  changes: BulkChange[];
  ask?: () => Promise<{ id: string }>;
  remind?: () => Promise<Reminded>;
};

export const refused = (
  row: Omit<Planned, 'after' | 'changes' | 'refusal'>,
  refusal: BulkRefusal,
): Planned => ({
  ...row,
  after: null,
  changes: [],
  refusal,
});

/** What each kind of act is planned with. */
export type Step = { db: Db; actor: Actor; wanted: Wanted; day: string };
