import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { accounts, sessions } from '#db/schema/index.ts';
import { type Actor, anonymous } from '#lib/access/actor.ts';
import { record } from '#lib/access/record.ts';
import { addressOf, networkOf } from '#lib/http/address.ts';
import { cookieIn, openSession, sessionCookie } from './cookies.ts';
import { deviceOf } from './device.ts';
import { inIdentity } from './scope.ts';

/** Seconds that a session lasts at most; unused for two weeks it ends earlier. */
export const sessionSeconds = 30 * 24 * 60 * 60;

export type Method = 'password' | 'email' | 'oidc';

/** What the audit trail says of somebody at the door. */
export const visitor = (request: Request): Actor => ({
  ...anonymous,
  requestId: request.headers.get('x-request-id')?.slice(0, 128),
  network: networkOf(addressOf(request)),
});

/** A new session with a new id at each sign-in; one that this browser had before is over. */
export async function startSession(accountId: string, method: Method, request: Request): Promise<string> {
  const before = await openSession(cookieIn(request.headers.get('cookie'), sessionCookie()));
  return inIdentity(async (db) => {
    if (before) await end(db, before);
    const device = deviceOf(request.headers.get('user-agent'));
    const expiresAt = sql`now() + make_interval(secs => ${sessionSeconds})`;
    const [session] = await db
      .insert(sessions)
      .values({ accountId, method, device, expiresAt })
      .returning({ id: sessions.id });
    if (!session) throw new Error('no session was stored');
    await db
      .update(accounts)
      .set({ emailVerifiedAt: sql`now()` })
      .where(and(eq(accounts.id, accountId), isNull(accounts.emailVerifiedAt), sql`${method === 'email'}`));
    const actor = { ...visitor(request), kind: 'account', accountId } as const;
    await record(db, actor, 'session.start', {
      subjectType: 'session',
      subjectId: session.id,
      after: { method },
    });
    return session.id;
  });
}

export async function endSession(sessionId: string, request: Request): Promise<void> {
  await inIdentity(async (db) => {
    const accountId = await end(db, sessionId);
    if (!accountId) return;
    const actor = { ...visitor(request), kind: 'account', accountId } as const;
    await record(db, actor, 'session.end', { subjectType: 'session', subjectId: sessionId });
  });
}

/** Everything that somebody else may have opened in this person's name; `but` stays. */
export async function endSessionsOf(db: Db, accountId: string, but?: string): Promise<void> {
  const others = but ? ne(sessions.id, but) : undefined;
  await db
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt), others));
}

async function end(db: Db, sessionId: string): Promise<string | undefined> {
  const [ended] = await db
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))
    .returning({ accountId: sessions.accountId });
  return ended?.accountId;
}
