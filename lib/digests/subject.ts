import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { digestItems, digests } from '#db/schema/index.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Pair } from './pair.ts';

export type Subject = typeof digests.$inferSelect;
export type Item = typeof digestItems.$inferSelect;
/** An item as a command works on it: the digest it stands in is a record of no operation, and so is the act. */
export type ItemSubject = Item & { status: Subject['status']; operationId: null };

/** `lock` holds it until the transaction ends. */
export async function loadDigest(db: Db, id: string, lock: boolean): Promise<Subject | undefined> {
  const rows = db.select().from(digests).where(eq(digests.id, id));
  const [row] = await (lock ? rows.for('update') : rows);
  return row;
}

type Loading = { db: Db; input: { id: string }; lock: boolean };

/** What a command of a digest works on; `input.id` names it. */
export const theDigest = ({ db, input, lock }: Loading) => loadDigest(db, input.id, lock);

/** What a command of one item works on; `input.id` names it. Its digest is held, so that it is not published meanwhile. */
export async function theItem({ db, input, lock }: Loading): Promise<ItemSubject | undefined> {
  const [item] = await db.select().from(digestItems).where(eq(digestItems.id, input.id));
  const digest = item && (await loadDigest(db, item.digestId, lock));
  if (!item || !digest) return;
  // Read anew once the digest is held: whoever came first may have changed it.
  const [now] = await db.select().from(digestItems).where(eq(digestItems.id, input.id));
  return now && { ...now, status: digest.status, operationId: null };
}

/** What was published is sealed. */
export function requireDraft({ status }: { status: Subject['status'] }) {
  if (status !== 'draft') throw new Refusal('wrong_status');
}

/** Counts a change, so that whoever publishes has seen it. */
export async function countEdit(db: Db, id: string): Promise<Subject> {
  const [digest] = await db
    .update(digests)
    .set({ edits: sql`${digests.edits} + 1` })
    .where(and(eq(digests.id, id), eq(digests.status, 'draft')))
    .returning();
  if (!digest) throw new Refusal('not_found');
  return digest;
}

/** A digest has two languages; the column takes any that the platform speaks. */
const sideBehind = (behind: Subject['behind']) => (behind === 'ar' ? null : behind);

export const pairOf = ({ titleEn, titleFr, textEn, textFr, behind, followed }: Subject | Item): Pair => ({
  titleEn,
  titleFr,
  textEn,
  textFr,
  behind: sideBehind(behind),
  followed,
});

/** What a command tells of a digest. */
export const asState = ({ id, code, status, behind, edits, version }: Subject) => ({
  id,
  code,
  status,
  behind: sideBehind(behind),
  edits,
  version,
});

/** What a command tells of an item. */
export const asItem = ({ id, digestId, step, position, number, behind, version }: Item) => ({
  id,
  digestId,
  step,
  position,
  number,
  behind: sideBehind(behind),
  version,
});
