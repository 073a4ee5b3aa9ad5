import { afterEach, expect, test, vi } from 'vitest';
import { addressOf, networkOf } from './address.ts';
import { loggable } from './request-log.ts';

const from = (headers: Record<string, string>) =>
  addressOf(new Request('http://localhost:3000/', { headers }));

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test('A35 without a proxy of ours, what a client writes into X-Forwarded-For changes nothing', () => {
  expect(from({ 'x-client-address': '192.0.2.1', 'x-forwarded-for': '198.51.100.7' })).toBe('192.0.2.1');
});

test.each([
  ['1', '198.51.100.7', '198.51.100.7'],
  ['1', '203.0.113.9, 198.51.100.7', '198.51.100.7'],
  ['2', '203.0.113.9, 198.51.100.7, 10.0.0.1', '198.51.100.7'],
  ['2', '198.51.100.7', 'direct'],
])('A35 behind %s proxies, of "%s" the client is %s', async (hops, forwarded, expected) => {
  vi.stubEnv('PROXY_HOPS', hops);
  vi.resetModules();
  const fresh = await import('./address.ts');
  const request = new Request('http://localhost:3000/', { headers: { 'x-forwarded-for': forwarded } });
  expect(fresh.addressOf(request)).toBe(expected);
});

test('A37 only the network of an address is kept', () => {
  const addresses = ['192.0.2.77', '::ffff:192.0.2.77', '2001:db8:1:2::9', '::1', 'direct'];
  expect(addresses.map(networkOf)).toEqual([
    '192.0.2.0/24',
    '192.0.2.0/24',
    '2001:db8:1::/48',
    '::/48',
    undefined,
  ]);
});

test('A37 no query and no token reaches the log', () => {
  expect(loggable('/people/5b0c7c1e-2f57-4c5e-9d5b-0b1b8f0a2c11?q=Exemple')).toBe(
    '/people/5b0c7c1e-2f57-4c5e-9d5b-0b1b8f0a2c11',
  );
  expect(loggable('/invitation/Zk3vQm1x8sJt5uYw9aBcDeFgHiJkLmNo')).toBe('/invitation/…');
});
