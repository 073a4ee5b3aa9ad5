import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { imports } from '#db/schema/index.ts';
import { type Actor, reach } from '#lib/access/actor.ts';
import { Refusal } from '#lib/refusal.ts';

/**
 * Headquarters sees whatever Postgres lets it. Whoever sends files from the field sees the 5W that they sent
 * themselves (Postgres keeps to that too: policy `own_upload`), and not the published figures, which are global.
 */
export const seenBy = (actor: Actor): SQL | undefined =>
  reach(actor, 'import.read')['^'] === 'hq_only'
    ? undefined
    : and(eq(imports.kind, '5w'), sql`${imports.accountId} = ${actor.accountId}::uuid`);

/** What hangs on a file that one does not see is as if it had never been. */
export async function requireSeen(db: Db, actor: Actor, id: string): Promise<void> {
  const found = await db
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.id, id), seenBy(actor)));
  if (found.length === 0) throw new Refusal('not_found');
}
