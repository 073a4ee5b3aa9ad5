import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { idempotencyKeys } from '#db/schema/index.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Actor } from './actor.ts';
import type { Action } from './policy.ts';

const mine = ({ accountId, idempotencyKey }: Actor) =>
  accountId && idempotencyKey ? { accountId, key: idempotencyKey } : null;

/**
 * The answer already given to this very request, should it have been lost on the way. A request that is still
 * running elsewhere holds the key, so that this one waits for it. The same key with other words is refused.
 */
export async function answered(db: Db, actor: Actor, action: Action, input: unknown): Promise<unknown> {
  const key = mine(actor);
  if (!key) return;
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const claimed = await db
    .insert(idempotencyKeys)
    .values({ ...key, action, inputHash })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (claimed.length > 0) return;
  const [first] = await db
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.accountId, key.accountId), eq(idempotencyKeys.key, key.key)));
  if (first?.action !== action || first.inputHash !== inputHash) throw new Refusal('repeated_key');
  return first.answer;
}

export async function remember(db: Db, actor: Actor, answer: unknown) {
  const key = mine(actor);
  if (!key) return;
  await db
    .update(idempotencyKeys)
    .set({ answer })
    .where(and(eq(idempotencyKeys.accountId, key.accountId), eq(idempotencyKeys.key, key.key)));
}
