import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { accounts } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { record } from '#lib/access/record.ts';
import { endEverything } from './end-everything.ts';
import { loadAccount, requireAdministratorBut } from './held.ts';
import { requireBelow } from './ranks.ts';

/**
 * The accounts of a person who is erased: closed for good, with nothing left in them but an id. In the transaction of
 * the erasure, which reaches all accounts; refused for the last administrator, and for an account above whoever erases.
 */
export async function eraseAccountsOf(db: Db, actor: Actor, personId: string): Promise<void> {
  const rows = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.personId, personId));
  for (const { id } of rows) {
    const account = await loadAccount(db, id, true);
    if (!account) continue;
    if (id !== actor.accountId) requireBelow(actor, account);
    if (account.held.some(({ role }) => role === 'administrator'))
      await requireAdministratorBut(db, { accountId: id });
    await close(db, account);
    const entry = { subjectType: 'account', subjectId: id, before: null, after: { status: 'erased' } };
    await record(db, actor, 'account.erase', entry);
  }
}

async function close(db: Db, { id, email }: { id: string; email: string }) {
  await endEverything(db, id);
  const address = email.toLowerCase();
  await db.execute(sql`delete from identities where account_id = ${id}`);
  await db.execute(sql`delete from grants where account_id = ${id}`);
  await db.execute(sql`delete from idempotency_keys where account_id = ${id}`);
  await db.execute(sql`delete from form_returns where account_id = ${id}`);
  await db.execute(sql`delete from verification_tokens where lower(identifier) = ${address}`);
  await db.execute(sql`delete from invitations where lower(email) = ${address}`);
  await db.execute(sql`delete from digest_subscriptions where email = ${address}`);
  await db.execute(sql`delete from mails where lower(recipient) = ${address}`);
  await db.execute(sql`update sessions set device = null where account_id = ${id}`);
  await db.execute(sql`update api_tokens set name = '–' where account_id = ${id}`);
  await db
    .update(accounts)
    .set({
      name: '–',
      // Each account has an address of its own; at this one nobody can ever be reached (RFC 2606).
      email: `${id}@erased.invalid`,
      passwordHash: null,
      emailVerifiedAt: null,
      personId: null,
      warningMails: false,
      status: 'erased',
      version: sql`${accounts.version} + 1`,
    })
    .where(eq(accounts.id, id));
}
