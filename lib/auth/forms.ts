import { z } from 'zod';
import { received } from '#lib/http/body.ts';
import { keepFormReturn } from '#lib/http/form-return.ts';
import { take } from '#lib/http/limits.ts';
import { problemOf } from '#lib/http/problem.ts';
import { safePath } from '#lib/http/safe-path.ts';
import { sendLink } from '#lib/mail/send.ts';
import { Refusal } from '#lib/refusal.ts';
import { actorOf, requireSameOrigin } from './actor.ts';
import { comparable } from './credentials.ts';
import { leaving, quiet, refusalIn } from './doorway.ts';
import { issuerById, issuerFor } from './issuers.ts';
import { linkingCookie } from './linking.ts';
import { type Answer, askNextAuth } from './next-auth.ts';
import { ownPath } from './options.ts';
import { inIdentity } from './scope.ts';
import { hashOf } from './token.ts';

type Words = { email: string; password: string; token: string; next: string };

/** The forms of the sign-in page: plain posts that answer with an address, with or without JavaScript. */
const form =
  (act: (request: Request, words: Words) => Promise<Response>, page = '/sign-in') =>
  async (request: Request) => {
    let words: Words = { email: '', password: '', token: '', next: '/' };
    try {
      requireSameOrigin(request);
      words = said((await received(request)).values);
      return await act(request, words);
    } catch (error) {
      const problem = problemOf(error, request.headers.get('x-request-id') ?? undefined);
      return backToPage(page, problem, words, problem.retryAfter);
    }
  };

function said(values: Record<string, unknown>): Words {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name].slice(0, 1_000) : '');
  return {
    email: text('email').trim(),
    password: text('password'),
    token: text('token'),
    next: safePath(text('next')),
  };
}

/** First the address, then the way in that goes with it. Whether it has an account makes no difference. */
export const emailStep = form(async (_request, words) => {
  requireEmail(words.email);
  const issuer = issuerFor(words.email);
  if (issuer)
    return seeOther(
      `/sign-in/with/${issuer.id}${words.next === '/' ? '' : `?next=${encodeURIComponent(words.next)}`}`,
    );
  return backToPage('/sign-in', { code: 'password_step' }, words);
});

export const passwordStep = form(async (request, { email, password, next }) => {
  requireEmail(email);
  if (!password) throw new Refusal('invalid', { fields: { password: ['required'] } });
  const body = { email, password, callbackUrl: next };
  return entered(
    await askNextAuth(request, { path: ['callback', 'credentials'], method: 'POST', body }, true),
  );
});

export const linkStep = form(async (_request, { email, next }) => {
  requireEmail(email);
  await take('link', hashOf(comparable(email)).slice(0, 32));
  await inIdentity((db) => sendLink(db, { purpose: 'sign_in', email: comparable(email), next }));
  return seeOther('/sign-in/check-email');
});

export const resetStep = form(async (_request, { email }) => {
  requireEmail(email);
  await take('reset', hashOf(comparable(email)).slice(0, 32));
  await inIdentity((db) => sendLink(db, { purpose: 'reset', email: comparable(email) }));
  return seeOther('/sign-in/check-email');
}, '/reset');

/** The link in a mail opens a page whose button comes here, so that a mail scanner that follows links uses none up. */
export const linkUsed = form(async (request, { token, next }) => {
  const query = { token, callbackUrl: next };
  return entered(await askNextAuth(request, { path: ['callback', 'email'], method: 'GET', query }, true));
});

export const signOutStep = form(async (request) => {
  const answer = await askNextAuth(request, { path: ['signout'], method: 'POST' }, true);
  const response = seeOther('/sign-in?done=signed_out', answer.headers);
  for (const [name, value] of Object.entries(leaving)) response.headers.set(name, value);
  return response;
});

/** Asks to link an organisation's account to one's own: only from one's own page, only for this session. */
export const linkIdentity = async (request: Request, { params }: { params: Promise<{ issuer: string }> }) => {
  const { issuer } = await params;
  return form(async (asked) => {
    const { sessionId, kind } = await actorOf(asked);
    if (!sessionId || kind !== 'account') throw new Refusal('unauthenticated');
    const response = await toIssuer(asked, issuer, '/me');
    response.headers.append('set-cookie', await linkingCookie(sessionId));
    return response;
  }, '/me')(request);
};

/** Leads to an issuer, with what is needed to know the answer again. */
export async function toIssuer(request: Request, id: string, next: unknown): Promise<Response> {
  if (!issuerById(id)) throw new Refusal('not_found');
  const body = { callbackUrl: safePath(next) };
  const answer = await askNextAuth(request, { path: ['signin', id], method: 'POST', body }, true);
  if (refusalIn(answer)) throw new Refusal('issuer_failed');
  return seeOther(answer.redirect ?? '/sign-in', answer.headers);
}

export async function issuerStep(request: Request, { params }: { params: Promise<{ issuer: string }> }) {
  try {
    return await toIssuer(request, (await params).issuer, new URL(request.url).searchParams.get('next'));
  } catch (error) {
    return seeOther(`/sign-in?refused=${problemOf(error).code}`);
  }
}

function requireEmail(email: string) {
  const checked = z.email().safeParse(email);
  if (!checked.success || email.length > 254)
    throw new Refusal('invalid', { fields: { email: [email ? 'not_email' : 'required'] } });
}

function entered(answer: Answer): Response {
  const refused = refusalIn(answer);
  if (refused) throw new Refusal(refused);
  return seeOther(ownPath(answer.redirect ?? '/'), answer.headers);
}

type Told = { code: string; fields?: Record<string, string[]> };

/** The page again, with the address typed and what to do about it. Neither stands in the page's address. */
async function backToPage(
  page: string,
  problem: Told,
  { email, next }: Words,
  retryAfter?: number,
): Promise<Response> {
  const id = await keepFormReturn(null, problem, { email, next });
  const response = seeOther(`${page}?problem=${id}`);
  if (retryAfter) response.headers.set('retry-after', String(retryAfter));
  return response;
}

function seeOther(path: string, from = new Headers()): Response {
  const headers = new Headers({ ...quiet, location: path });
  for (const cookie of from.getSetCookie()) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}
