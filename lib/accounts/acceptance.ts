import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { accounts, grantOperations, grants, invitations } from '#db/schema/index.ts';
import { command, query } from '#lib/access/operation.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { passwordFault } from '#lib/auth/password-rules.ts';
import { hashOf } from '#lib/auth/token.ts';
import { today } from '#lib/http/fields.ts';
import { isLocale } from '#lib/i18n/locales.ts';
import { Refusal } from '#lib/refusal.ts';
import { heldToday } from './held.ts';
import { mayGive } from './ranks.ts';
import { Acceptance, AskedInvitation } from './schema.ts';
import { operationsInvitedTo } from './shown.ts';

const open = and(
  isNull(invitations.acceptedAt),
  isNull(invitations.withdrawnAt),
  gt(invitations.expiresAt, sql`now()`),
);

/** Stands for an address in the invitation of the first administrator, whom nobody knows yet. */
export const unknownAddress = 'first-administrator@localhost';

/** What the holder of a link is invited to; `known` when the address has an account already. */
export const getInvitation = query({
  action: 'invitation.accept',
  input: AskedInvitation,
  async run({ db, input }) {
    const [invitation] = await db
      .select({
        email: invitations.email,
        name: invitations.name,
        locale: invitations.locale,
        role: invitations.role,
        operations: operationsInvitedTo,
        known: sql<boolean>`exists (
          select 1 from accounts a where lower(a.email) = lower(invitations.email))`,
      })
      .from(invitations)
      .where(and(eq(invitations.tokenHash, hashOf(input.token)), open));
    if (!invitation) throw new Refusal('expired');
    const first = invitation.email === unknownAddress;
    if (first && !(await isFirst(db))) throw new Refusal('expired');
    return { ...invitation, email: first ? null : invitation.email, first };
  },
});

type Row = typeof invitations.$inferSelect;

/**
 * Once, and only for the address it was sent to: the account is made, or the one of that address gets the role and
 * nothing else of it changes. Whoever invited must still be allowed to give that role.
 */
export const acceptInvitation = command({
  action: 'invitation.accept',
  input: Acceptance,
  async run({ db, input }) {
    const [taken] = await db
      .update(invitations)
      .set({ acceptedAt: sql`now()` })
      .where(and(eq(invitations.tokenHash, hashOf(input.token)), open))
      .returning();
    if (!taken || !(await stillGiven(db, taken))) throw new Refusal('expired');
    const accountId = (await existing(db, taken.email)) ?? (await make(db, taken, input));
    await give(db, taken, accountId);
    return { id: taken.id, accountId, role: taken.role };
  },
});

/** The first administrator is invited by nobody, and only as long as there is no account. */
async function stillGiven(db: Db, { invitedBy, role, scope, operationIds, email }: Row): Promise<boolean> {
  if (invitedBy === null) return email !== unknownAddress || isFirst(db);
  const [inviter] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, invitedBy), eq(accounts.status, 'active')));
  if (!inviter) return false;
  return mayGive(await heldToday(db, invitedBy), { role, scope, operations: operationIds });
}

const turn = 7_206_021;

export async function isFirst(db: Db): Promise<boolean> {
  await db.execute(sql`select pg_advisory_xact_lock(${turn})`);
  return (await db.select({ id: accounts.id }).from(accounts).limit(1)).length === 0;
}

async function existing(db: Db, email: string): Promise<string | undefined> {
  const [account] = await db
    .select({ id: accounts.id, status: accounts.status })
    .from(accounts)
    .where(eq(sql`lower(${accounts.email})`, email.toLowerCase()));
  // A suspended account is not opened by a side door.
  if (account?.status === 'suspended') throw new Refusal('expired');
  return account?.id;
}

async function make(
  db: Db,
  taken: Row,
  { email, name, locale, password }: { [K in 'email' | 'name' | 'locale' | 'password']?: unknown },
) {
  const words = required({ name: name ?? taken.name, password });
  const address = taken.email === unknownAddress ? required({ email }).email : taken.email;
  const fault = await passwordFault(words.password, [address, words.name]);
  if (fault) throw new Refusal('invalid', { fields: { password: [fault] } });
  const [made] = await db
    .insert(accounts)
    .values({
      email: address,
      name: words.name,
      locale: isLocale(locale) ? locale : taken.locale,
      passwordHash: await hashPassword(words.password),
      emailVerifiedAt: sql`now()`,
    })
    .onConflictDoNothing()
    .returning({ id: accounts.id });
  const id = made?.id ?? (await existing(db, address));
  if (!id) throw new Error('no account was stored');
  return id;
}

function required<K extends string>(words: Record<K, unknown>): Record<K, string> {
  const missing = Object.entries(words).filter(([, value]) => typeof value !== 'string' || value === '');
  if (missing.length > 0)
    throw new Refusal('invalid', {
      fields: Object.fromEntries(missing.map(([name]) => [name, ['required']])),
    });
  return words as Record<K, string>;
}

async function give(db: Db, taken: Row, accountId: string) {
  const { role, scope, organisationId, grantUntil: until, invitedBy: grantedBy, operationIds } = taken;
  if (until && until < today()) throw new Refusal('expired');
  const [grant] = await db
    .insert(grants)
    .values({ accountId, role, scope, organisationId, until, grantedBy })
    .returning({ id: grants.id });
  if (!grant) throw new Error('no grant was stored');
  if (operationIds.length > 0)
    await db
      .insert(grantOperations)
      .values(operationIds.map((operationId) => ({ grantId: grant.id, operationId })));
}
