import { eq } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { assignments, type BulkChange } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { Refusal } from '#lib/refusal.ts';
import { requireFit } from '../assignments/rules.ts';
import { type Reminded, withdrawReminder } from '../confirmations/reminders.ts';
import { postOfAssignment } from '../found.ts';
import { editOf, setWords, trace } from './write.ts';

/**
 * Back to what it was, unless somebody changed the record since, or the place is taken: whoever was put into a post
 * after it was freed is not undone with it. Of reminders, those are taken back that have not left.
 */
export async function undoChange(db: Db, actor: Actor, change: BulkChange): Promise<BulkChange> {
  if ('reminder' in change.after) return withdraw(db, actor, change);
  const taken = await whyNot(db, change);
  if (taken) return { ...change, undone: false, why: taken };
  const version = await setWords(db, change, change.before, change.version);
  if (version === null) return { ...change, undone: false, why: 'changed_since' };
  await trace(db, actor, editOf(change.table), { ...change, before: change.after, after: change.before });
  return { ...change, version, undone: true };
}

async function withdraw(db: Db, actor: Actor, change: BulkChange): Promise<BulkChange> {
  const { id, operationId = null, after } = change;
  const why = await withdrawReminder(db, actor, { id, operationId }, after as Reminded);
  return why ? { ...change, undone: false, why } : { ...change, undone: true };
}

async function whyNot(db: Db, { table, id, version, before }: BulkChange) {
  if (table !== 'assignments' || !('until' in before)) return null;
  const [row] = await db.select().from(assignments).where(eq(assignments.id, id));
  if (row?.version !== version) return null;
  try {
    const post = await postOfAssignment(db, row.postId, true);
    await requireFit(db, { ...row, until: (before.until as string | null) ?? null }, post);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return 'taken_since' as const;
    throw error;
  }
}
