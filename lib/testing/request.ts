import * as tables from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { sealSession, sessionCookie } from '#lib/auth/cookies.ts';
import { hashOf, newToken } from '#lib/auth/token.ts';
import { env } from '#lib/env.ts';
import { asOwner } from './given.ts';

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

const accountOf = ({ accountId }: Actor) => {
  if (!accountId) throw new Error('this actor has no account');
  return accountId;
};

/** An API token of this actor, as it is shown once. */
export const tokenOf = (actor: Actor, access: 'read' | 'write' = 'write') =>
  asOwner(async (db) => {
    const token = newToken();
    const values = {
      name: 'test',
      hint: token.slice(0, 4),
      tokenHash: hashOf(token),
      access,
      expiresAt: tomorrow(),
    };
    await db.insert(tables.apiTokens).values({ ...values, accountId: accountOf(actor) });
    return token;
  });

/** A session of this actor, as the `Cookie` header that carries it. */
export async function cookieOf(actor: Actor): Promise<string> {
  const values = { accountId: accountOf(actor), method: 'password', expiresAt: tomorrow() } as const;
  const [session] = await asOwner((db) => db.insert(tables.sessions).values(values).returning());
  return `${sessionCookie()}=${await sealSession(session?.id ?? '', 3_600)}`;
}

type Sending = {
  method?: string;
  headers?: Record<string, string>;
  json?: unknown;
  form?: Record<string, string>;
};

/** A request as a browser or another system would send it. */
export function request(path: string, { method, headers, json, form }: Sending = {}): Request {
  const body = json !== undefined ? JSON.stringify(json) : form ? new URLSearchParams(form) : undefined;
  return new Request(new URL(path, env.APP_ORIGIN), {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...(json !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body }),
  });
}

/** What Next hands to a route handler beside the request. */
export const at = (params: Record<string, string> = {}) => ({ params: Promise.resolve(params) });
