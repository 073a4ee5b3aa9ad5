import { env } from '#lib/env.ts';

/** Set on each request by request-log.ts; what a client sends under these names is overwritten. */
export const clientAddressHeader = 'x-client-address';
export const requestIdHeader = 'x-request-id';

/**
 * The client's address as the configured proxy saw it: the n-th `X-Forwarded-For` entry from the end, where n is
 * PROXY_HOPS. What stands further left was written by the client and changes nothing. No proxy: the
 * other end of the connection.
 */
export function addressOf(request: Request): string {
  const hops = env.PROXY_HOPS;
  if (hops === 0) return request.headers.get(clientAddressHeader) ?? 'direct';
  const seen =
    request.headers
      .get('x-forwarded-for')
      ?.split(',')
      .map((part) => part.trim()) ?? [];
  return seen.at(-hops) || 'direct';
}

/** The network of an address, for the audit trail: /24 of IPv4, /48 of IPv6, never the full address. */
export function networkOf(whole: string): string | undefined {
  const address = whole.replace(/^::ffff:(?=\d+\.)/, '');
  if (address.startsWith('::')) return '::/48';
  if (/^\d+(\.\d+){3}$/.test(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  if (address.includes(':')) return `${address.split(':').slice(0, 3).join(':')}::/48`;
  return undefined;
}
