import { eq } from 'drizzle-orm';
import { accounts } from '#db/schema/index.ts';
import { type Actor, mayAnywhere } from '#lib/access/actor.ts';
import type { Action } from '#lib/access/policy.ts';
import { byAccount } from '#lib/auth/lookup.ts';
import { inIdentity } from '#lib/auth/scope.ts';

/**
 * Whoever a mail that was promised is for, with what they may see as it is written; null for whoever may see nothing
 * of it any more or switched such mails off meanwhile.
 */
export async function mailReader(accountId: string, action: Action): Promise<Actor | null> {
  const known = await inIdentity(async (db) => {
    const [account] = await db
      .select({ warningMails: accounts.warningMails })
      .from(accounts)
      .where(eq(accounts.id, accountId));
    return account?.warningMails ? byAccount(db, accountId) : undefined;
  });
  const actor: Actor | undefined = known && { kind: 'account', ...known };
  return actor && mayAnywhere(actor, action) ? actor : null;
}
