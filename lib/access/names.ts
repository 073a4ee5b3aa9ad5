import { inArray } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { accounts } from '#db/schema/index.ts';
import { type Actor, scopeOf } from './actor.ts';
import { beyond } from './beyond.ts';
import type { Action } from './policy.ts';

/**
 * The names of those who acted, for whoever may read what they did: of accounts, which an ordinary read does not
 * reach, these names alone. An account that was erased has none.
 */
export async function namesOf(
  db: Db,
  actor: Actor,
  action: Action,
  ids: readonly (string | null | undefined)[],
): Promise<(id: string | null | undefined) => string | null> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  if (wanted.length === 0) return () => null;
  const known = await beyond(db, { ...scopeOf(actor, action), writes: {} }, () =>
    db.select({ id: accounts.id, name: accounts.name }).from(accounts).where(inArray(accounts.id, wanted)),
  );
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return (id) => (id && names.get(id)) || null;
}
