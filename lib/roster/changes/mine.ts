import { type SQL, sql } from 'drizzle-orm';
import { type Actor, mayAnywhere } from '#lib/access/actor.ts';

/** Geneva sees every request; whoever proposes, their own. */
export const mine = (actor: Actor): SQL =>
  mayAnywhere(actor, 'change.accept') ? sql`true` : sql`c.proposed_by = ${actor.accountId}`;
