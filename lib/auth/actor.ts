import { headers } from 'next/headers';
import { cache } from 'react';
import type { Actor } from '#lib/access/actor.ts';
import { env } from '#lib/env.ts';
import { addressOf, networkOf } from '#lib/http/address.ts';
import { Refusal } from '#lib/refusal.ts';
import { cookieIn, openSession, sessionCookie } from './cookies.ts';
import { bySession, byToken } from './lookup.ts';
import { inIdentity } from './scope.ts';
import { hashOf } from './token.ts';

/** Who asks for this page: read once for all of it, from the database, so that what was taken away is gone at once. */
export const currentActor: () => Promise<Actor> = cache(async () =>
  ofSession(new Request(env.APP_ORIGIN, { headers: await headers() })),
);

/**
 * Who sends this request. A token speaks for itself. A cookie travels with whatever a browser is made to send,
 * so it counts for a change only from a page of ours.
 */
export async function actorOf(request: Request): Promise<Actor> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) return ofToken(authorization, request);
  requireSameOrigin(request);
  return ofSession(request);
}

const harmless = ['GET', 'HEAD', 'OPTIONS'];

/** Refuses a change that another site's page asks a browser for. */
export function requireSameOrigin({ method, headers: sent }: Request): void {
  if (harmless.includes(method)) return;
  const site = sent.get('sec-fetch-site');
  const ours = site === null ? sent.get('origin') === env.APP_ORIGIN : site === 'same-origin';
  if (!ours) throw new Refusal('cross_site');
}

async function ofSession(request: Request): Promise<Actor> {
  const sessionId = await openSession(cookieIn(request.headers.get('cookie'), sessionCookie()));
  const known = sessionId && (await inIdentity((db) => bySession(db, sessionId)));
  if (!known) throw new Refusal('unauthenticated');
  return { kind: 'account', ...known, sessionId, ...circumstances(request) };
}

async function ofToken(authorization: string, request: Request): Promise<Actor> {
  const [, token] = /^Bearer ([\w-]{20,200})$/i.exec(authorization) ?? [];
  const found = token && (await inIdentity((db) => byToken(db, hashOf(token))));
  if (!found) throw new Refusal('unauthenticated');
  const { access, ...known } = found;
  return { kind: 'token', ...known, readOnly: access === 'read', ...circumstances(request) };
}

const named = (value: string | null) => (value && value.length <= 128 ? value : undefined);

const circumstances = (request: Request) => ({
  idempotencyKey: named(request.headers.get('idempotency-key')),
  requestId: named(request.headers.get('x-request-id')),
  network: networkOf(addressOf(request)),
});
