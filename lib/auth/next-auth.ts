import { createHash } from 'node:crypto';
import type { NextApiRequest, NextApiResponse } from 'next';
import imported from 'next-auth';
import { env } from '#lib/env.ts';
import { cookieName } from './cookies.ts';
import { authOptions, type Outcome } from './options.ts';
import { authSecret } from './secret.ts';
import { newToken } from './token.ts';

// A CommonJS package: Node hands over the module, a bundler its default export.
const NextAuth = ((imported as { default?: unknown }).default ?? imported) as typeof imported;

type Call = {
  path: readonly string[];
  method: 'GET' | 'POST';
  query?: Record<string, string>;
  body?: Record<string, string>;
};

/** What next-auth answered, before it is said in our words. */
export type Answer = { status: number; headers: Headers; redirect: string | null; body: string };

/**
 * Asks next-auth. It knows where it stands from APP_ORIGIN alone, whatever host a request names, and gets the
 * request's cookies. A refusal is thrown; `trusted` adds the CSRF pair, for a form of ours whose origin has been checked.
 */
export async function askNextAuth(request: Request, call: Call, trusted = false): Promise<Answer> {
  process.env.NEXTAUTH_URL = env.APP_ORIGIN;
  const pair = trusted ? await csrfPair() : undefined;
  const sent = {
    method: call.method,
    query: { ...call.query, nextauth: [...call.path] },
    body: { ...call.body, ...(pair && { csrfToken: pair.token }) },
    cookies: { ...cookiesOf(request), ...pair?.cookie },
    headers: {},
  };
  const answer: Answer = { status: 200, headers: new Headers(), redirect: null, body: '' };
  const outcome: Outcome = {};
  await NextAuth(sent as unknown as NextApiRequest, writer(answer), await authOptions(request, outcome));
  if (outcome.error) throw outcome.error;
  return answer;
}

/** next-auth's own defence against forged posts: a random value and its seal. */
async function csrfPair() {
  const token = newToken();
  const seal = createHash('sha256')
    .update(`${token}${await authSecret()}`)
    .digest('hex');
  return { token, cookie: { [cookieName('csrf-token')]: `${token}|${seal}` } };
}

function cookiesOf(request: Request): Record<string, string> {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((part) => {
    const [name = '', ...value] = part.trim().split('=');
    return [name, decoded(value.join('='))] as const;
  });
  return Object.fromEntries(pairs);
}

function decoded(value: string) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** As much of Node's response as next-auth writes to. */
function writer(answer: Answer): NextApiResponse {
  const response = {
    status(code: number) {
      answer.status = code;
      return response;
    },
    getHeader: (name: string) => (name === 'Set-Cookie' ? answer.headers.getSetCookie() : undefined),
    setHeader(name: string, value: string | string[]) {
      answer.headers.delete(name);
      for (const one of [value].flat()) answer.headers.append(name, one);
      return response;
    },
    end() {
      answer.redirect = answer.headers.get('location');
      answer.headers.delete('location');
    },
    json: (body: unknown) => response.send(JSON.stringify(body)),
    send(body: unknown) {
      answer.body = typeof body === 'string' ? body : JSON.stringify(body ?? {});
    },
  };
  return response as unknown as NextApiResponse;
}
