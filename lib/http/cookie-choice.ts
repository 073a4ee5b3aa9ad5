import { env } from '#lib/env.ts';
import { safePath } from './safe-path.ts';

const year = 365 * 24 * 60 * 60;

/** Keeps a harmless choice (language, theme) in this browser for a year and goes back to the page. */
export function keepChoice(name: string, value: string, next: unknown): Response {
  const secure = env.APP_ORIGIN.startsWith('https:') ? '; Secure' : '';
  const cookie = `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`;
  const headers = { location: safePath(next), 'set-cookie': cookie, 'cache-control': 'private, no-store' };
  return new Response(null, { status: 303, headers });
}
