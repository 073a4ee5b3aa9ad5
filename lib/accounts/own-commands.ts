import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#db/index.ts';
import { accounts, apiTokens, identities, sessions, verificationTokens } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { command } from '#lib/access/operation.ts';
import { hashPassword, isPassword } from '#lib/auth/password.ts';
import { passwordFault } from '#lib/auth/password-rules.ts';
import { openSealedToken } from '#lib/auth/sealed-token.ts';
import { endSessionsOf } from '#lib/auth/sessions.ts';
import { hashOf, newToken } from '#lib/auth/token.ts';
import { Key, today } from '#lib/http/fields.ts';
import { sendMail } from '#lib/mail/send.ts';
import { Refusal } from '#lib/refusal.ts';
import { NewToken, OwnEdit, PasswordChange, Reset } from './schema.ts';

/** Whoever acts in person: a token changes nothing about its owner. */
function person({ kind, accountId }: Actor): string {
  if (!accountId) throw new Refusal('unauthenticated');
  if (kind !== 'account') throw new Refusal('forbidden');
  return accountId;
}

async function own(db: Db, actor: Actor) {
  const [account] = await db
    .select()
    .from(accounts)
    .where(eq(accounts.id, person(actor)))
    .for('update');
  return account;
}

export const editOwn = command({
  action: 'self.edit',
  input: OwnEdit,
  async subject({ db, actor }) {
    const account = await own(db, actor);
    if (!account) return;
    const { id, name, locale, warningMails, version } = account;
    return { id, name, locale, warningMails, version, operationId: null };
  },
  async run({ db, input: { name, locale, warningMails }, subject: { id, version, ...kept } }) {
    const changed = {
      name,
      locale,
      warningMails: warningMails ?? kept.warningMails,
      version: version + 1,
    };
    await db.update(accounts).set(changed).where(eq(accounts.id, id));
    return { id, ...changed };
  },
});

const asked = (name: string, fault: string) => new Refusal('invalid', { fields: { [name]: [fault] } });

/** The other sessions end: whoever knew the old password may be in one of them. */
export const changePassword = command({
  action: 'password.change',
  input: PasswordChange,
  async run({ db, actor, input: { current, password } }) {
    const account = await own(db, actor);
    if (!account || !(await isPassword(account.passwordHash, current)))
      throw asked('current', 'password_wrong');
    await setPassword(db, account, password);
    await endSessionsOf(db, account.id, actor.sessionId);
    return { id: account.id };
  },
});

/** By the link of a mail: it works once, ends every session, and no other link of that address works any more. */
export const resetPassword = command({
  action: 'password.reset',
  input: Reset,
  async run({ db, input: { token, password } }) {
    const [used] = await db
      .delete(verificationTokens)
      .where(
        and(
          eq(verificationTokens.purpose, 'reset'),
          eq(verificationTokens.tokenHash, hashOf(token)),
          sql`${verificationTokens.expiresAt} > now()`,
        ),
      )
      .returning();
    const [account] = used
      ? await db
          .select()
          .from(accounts)
          .where(
            and(
              eq(sql`lower(${accounts.email})`, used.identifier.toLowerCase()),
              eq(accounts.status, 'active'),
            ),
          )
          .for('update')
      : [];
    if (!used || !account) throw new Refusal('expired');
    await setPassword(db, account, password);
    await endSessionsOf(db, account.id);
    await db.delete(verificationTokens).where(eq(verificationTokens.identifier, used.identifier));
    return { id: account.id };
  },
});

type Account = typeof accounts.$inferSelect;

async function setPassword(db: Db, { id, email, name, locale }: Account, password: string) {
  const fault = await passwordFault(password, [email, name]);
  if (fault) throw asked('password', fault);
  await db
    .update(accounts)
    .set({ passwordHash: await hashPassword(password), version: sql`${accounts.version} + 1` })
    .where(eq(accounts.id, id));
  await sendMail(db, { to: email, locale, template: 'password_changed', values: { name }, path: '/reset' });
}

export const endOwnSession = command({
  action: 'session.end',
  input: Key,
  async run({ db, actor, input: { id } }) {
    const [ended] = await db
      .update(sessions)
      .set({ endedAt: sql`now()` })
      .where(and(eq(sessions.id, id), eq(sessions.accountId, person(actor)), isNull(sessions.endedAt)))
      .returning({ id: sessions.id });
    if (!ended) throw new Refusal('not_found');
    return { id, ended: true };
  },
});

export const endOtherSessions = command({
  action: 'session.end',
  input: z.object({}),
  async run({ db, actor }) {
    const id = person(actor);
    await endSessionsOf(db, id, actor.sessionId);
    return { id };
  },
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Answered once with the token in it; afterwards nobody can read it, here or in the database. */
export const createToken = command({
  action: 'token.create',
  input: NewToken,
  once: ['token'],
  async run({ db, actor, input: { name, access, until, sealed } }) {
    const accountId = person(actor);
    if (until < today()) throw asked('until', 'day_past');
    if (until > inDays(365)) throw asked('until', 'day_too_far');
    const token = sealed ? await openSealedToken(sealed, accountId) : newToken();
    if (!token) throw new Refusal('expired');
    const expiresAt = `${until}T23:59:59Z`;
    const hint = token.slice(0, 6);
    const [made] = await db
      .insert(apiTokens)
      .values({ accountId, name, access, hint, tokenHash: hashOf(token), expiresAt })
      .onConflictDoNothing()
      .returning({ id: apiTokens.id });
    if (!made) throw new Refusal('expired');
    return { id: made.id, name, access, hint, expiresAt, token: sealed ? null : token };
  },
});

export const revokeToken = command({
  action: 'token.revoke',
  input: Key,
  async run({ db, actor, input: { id } }) {
    const [revoked] = await db
      .update(apiTokens)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(apiTokens.id, id), eq(apiTokens.accountId, person(actor)), isNull(apiTokens.revokedAt)))
      .returning({ id: apiTokens.id });
    if (!revoked) throw new Refusal('not_found');
    return { id, revoked: true };
  },
});

export const unlinkIdentity = command({
  action: 'identity.unlink',
  input: z.object({ issuer: z.string().max(500), subject: z.string().max(500) }),
  async run({ db, actor, input: { issuer, subject } }) {
    const accountId = person(actor);
    const [gone] = await db
      .delete(identities)
      .where(
        and(
          eq(identities.issuer, issuer),
          eq(identities.subject, subject),
          eq(identities.accountId, accountId),
        ),
      )
      .returning({ issuer: identities.issuer });
    if (!gone) throw new Refusal('not_found');
    return { id: accountId, issuer };
  },
});
