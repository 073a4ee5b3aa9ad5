import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { updateMoves, updateSections, updates } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Move, take } from './workflow.ts';

export type Subject = typeof updates.$inferSelect;
type Change = Partial<typeof updates.$inferInsert> & { reason?: string | null };

/** `lock` holds it until the transaction ends. */
export async function loadUpdate(db: Db, id: string, lock: boolean): Promise<Subject | undefined> {
  const rows = db.select().from(updates).where(eq(updates.id, id));
  const [row] = await (lock ? rows.for('update') : rows);
  return row;
}

/** What a command of an update works on; `input.id` names it. */
export const theUpdate = ({ db, input, lock }: { db: Db; input: { id: string }; lock: boolean }) =>
  loadUpdate(db, input.id, lock);

export const sectionsOf = (db: Db, updateId: string) =>
  db
    .select({ step: updateSections.step, content: updateSections.content })
    .from(updateSections)
    .where(eq(updateSections.updateId, updateId));

/**
 * Makes a move: asks the table whether it may be made, writes the new status with what came with it, and keeps the
 * step in the history. Two who act at once: the lock and the version let one through.
 */
export async function move(
  db: Db,
  actor: Actor,
  subject: Subject,
  made: Move,
  { reason = null, ...change }: Change = {},
): Promise<Subject> {
  const to = take(actor, subject, made);
  const [moved] = await db
    .update(updates)
    .set({ ...change, status: to, statusSince: sql`now()`, version: subject.version + 1 })
    .where(and(eq(updates.id, subject.id), eq(updates.version, subject.version)))
    .returning();
  if (!moved) throw new Refusal('stale');
  await db.insert(updateMoves).values({
    updateId: subject.id,
    move: made,
    from: subject.status,
    to,
    version: moved.submittedVersion,
    reason,
    byId: actor.accountId,
    operationId: subject.operationId,
    sharing: subject.sharing,
  });
  return moved;
}
