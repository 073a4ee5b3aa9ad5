import type { Profile } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';
import { identities } from '#db/schema/index.ts';
import { record } from '#lib/access/record.ts';
import { Refusal } from '#lib/refusal.ts';
import { actorOf } from './actor.ts';
import { cookieIn, cookieName, written } from './cookies.ts';
import { accountAt, issuerById } from './issuers.ts';
import { inIdentity } from './scope.ts';
import { authSecret } from './secret.ts';
import { visitor } from './sessions.ts';

const salt = 'link';
const seconds = 10 * 60;

/** Remembers, sealed and for ten minutes, that this session asked to link an organisation's account to its own. */
export async function linkingCookie(sessionId: string): Promise<string> {
  const value = await encode({
    token: { sid: sessionId },
    secret: await authSecret(),
    salt,
    maxAge: seconds,
  });
  return written(cookieName('link'), value, seconds);
}

async function askedToLink(request: Request): Promise<string | undefined> {
  const token = cookieIn(request.headers.get('cookie'), cookieName('link'));
  const sealed = token && (await decode({ token, secret: await authSecret(), salt }).catch(() => null));
  return sealed && typeof sealed.sid === 'string' ? sealed.sid : undefined;
}

/**
 * What becomes of somebody whom an issuer vouches for: in, if this very identity was linked to an account before;
 * linked, if the signed-in person asked for that a moment ago; otherwise nothing, whatever e-mail the issuer states.
 * Answers true, or the address to go to.
 */
export async function vouchedFor(
  request: Request,
  providerId: string,
  profile: Profile | undefined,
): Promise<true | string> {
  const { iss, sub, email } = (profile ?? {}) as { iss?: string; sub?: string; email?: string };
  const issuer = issuerById(providerId);
  if (!issuer || iss?.replace(/\/$/, '') !== issuer.issuer || !sub) return refused('issuer_failed');
  const known = await accountAt(issuer.issuer, sub);
  const sessionId = await askedToLink(request);
  if (sessionId) return link(request, sessionId, { issuer: issuer.issuer, subject: sub, email }, known?.id);
  if (known?.status === 'active') return true;
  await inIdentity((db) =>
    record(
      db,
      visitor(request),
      'session.start',
      { subjectType: 'account', subjectId: known?.id ?? null, after: { refusal: 'not_linked' } },
      'denied',
    ),
  );
  return refused('not_linked');
}

async function link(
  request: Request,
  sessionId: string,
  identity: { issuer: string; subject: string; email: string | undefined },
  holder: string | undefined,
): Promise<string> {
  const actor = await actorOf(new Request(request.url, { headers: request.headers })).catch((error) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (!actor?.accountId || actor.sessionId !== sessionId) return refused('not_linked');
  if (holder && holder !== actor.accountId) return '/me?refused=identity_taken';
  const { accountId } = actor;
  await inIdentity(async (db) => {
    await db
      .insert(identities)
      .values({ ...identity, accountId })
      .onConflictDoNothing();
    const entry = { subjectType: 'account', subjectId: accountId, after: { issuer: identity.issuer } };
    await record(db, actor, 'identity.link', entry);
  });
  return '/me?done=linked';
}

const refused = (code: string) => `/sign-in?refused=${code}`;
