import type { RefusalCode } from '#lib/refusal.ts';
import type { Answer } from './next-auth.ts';

export const quiet = { 'cache-control': 'private, no-store' };

/** What a browser must forget with the session: cached pages, drafts, what a service worker kept. */
export const leaving = { 'clear-site-data': '"cache", "storage"' };

const meant: Record<string, RefusalCode> = {
  Verification: 'expired',
  AccessDenied: 'not_linked',
  OAuthAccountNotLinked: 'not_linked',
};

/** next-auth answers a refusal with the address of its error page: what that means in our words. */
export function refusalIn({ redirect }: Answer): RefusalCode | null {
  if (!redirect || !URL.canParse(redirect)) return null;
  const { pathname, searchParams } = new URL(redirect);
  if (pathname === '/api/auth/signin') return 'cross_site';
  if (pathname !== '/api/auth/error') return null;
  return meant[searchParams.get('error') ?? ''] ?? 'issuer_failed';
}
