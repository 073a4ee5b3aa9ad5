import { decode, encode } from 'next-auth/jwt';
import { env } from '#lib/env.ts';
import { authSecret } from './secret.ts';

const secure = () => env.APP_ORIGIN.startsWith('https://');

/** `__Host-` binds a cookie to this very host; browsers take it only over https. */
export const cookieName = (name: string): string => `${secure() ? '__Host-' : ''}next-auth.${name}`;

export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: secure() }) as const;

export const sessionCookie = () => cookieName('session-token');

/** Sealed, and nothing in it but the id of a row: whatever else is known of a person is read from the database. */
export async function sealSession(sessionId: string, maxAge: number): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: await authSecret(), maxAge });
}

/** The session id in a cookie's value, or null for anything that was not sealed here. */
export async function openSession(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  const token = await decode({ token: value, secret: await authSecret() }).catch(() => null);
  return typeof token?.sid === 'string' ? token.sid : null;
}

/** One cookie out of a `Cookie` header. */
export function cookieIn(header: string | null, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** A `Set-Cookie` header. Values are sealed tokens, which need no escaping. */
export const written = (name: string, value: string, maxAge: number): string =>
  `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure() ? '; Secure' : ''}`;
