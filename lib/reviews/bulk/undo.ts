import { eq, sql } from 'drizzle-orm';
import type { ReviewRole } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { type BulkChange, reviews } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { record } from '#lib/access/record.ts';

/** Back to what this person was asked before: to nothing, unless they have begun. */
export async function undoAssignment(db: Db, actor: Actor, change: BulkChange): Promise<BulkChange> {
  const { id, before, after, operationId = null } = change;
  const asked = before as { role?: ReviewRole; dueOn?: string | null };
  const [standing] = await db
    .select({
      role: reviews.role,
      dueOn: reviews.dueOn,
      begun: sql<boolean>`${reviews.version} is not null or exists (select from review_scores z where z.review_id = ${reviews.id})`,
    })
    .from(reviews)
    .where(eq(reviews.id, id))
    .for('update');
  if (!standing || standing.role !== after.role || standing.dueOn !== after.dueOn)
    return { ...change, undone: false, why: 'changed_since' };
  if (standing.begun && !asked.role) return { ...change, undone: false, why: 'begun' };
  if (asked.role)
    await db
      .update(reviews)
      .set({ role: asked.role, dueOn: asked.dueOn ?? null })
      .where(eq(reviews.id, id));
  else await db.delete(reviews).where(eq(reviews.id, id));
  const entry = { subjectType: 'review', subjectId: id, operationId, before: after, after: before };
  await record(db, actor, asked.role ? 'review.assign' : 'review.unassign', entry);
  return { ...change, undone: true };
}
