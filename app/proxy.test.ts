import { NextRequest } from 'next/server';
import { expect, it } from 'vitest';
import config from '../next.config.js';
import { proxy } from '../proxy.ts';

const ask = (path: string) => proxy(new NextRequest(new URL(path, 'http://localhost:3000')));
const policyOf = (path: string) => ask(path).headers.get('content-security-policy') ?? '';
const nonceOf = (policy: string) => /'nonce-([^']+)'/.exec(policy)?.[1];

it('A34 gives each answer a policy with a nonce of its own, and nothing inline besides', () => {
  const policy = policyOf('/roster');
  const rules = Object.fromEntries(policy.split('; ').map((rule) => [rule.split(' ')[0], rule]));
  expect(rules).toMatchObject({
    'default-src': "default-src 'none'",
    'object-src': "object-src 'none'",
    'base-uri': "base-uri 'none'",
    'frame-ancestors': "frame-ancestors 'none'",
    'form-action': "form-action 'self'",
  });
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(nonceOf(policy)).toBeTruthy();
  expect(nonceOf(policy)).not.toBe(nonceOf(policyOf('/roster')));
});

it('A34 hands the same policy to the page, so that its scripts carry the nonce', () => {
  const { headers } = ask('/roster?asOf=2026-11-24');
  expect(headers.get('x-middleware-request-content-security-policy')).toBe(
    headers.get('content-security-policy'),
  );
  expect(headers.get('x-middleware-request-x-pathname')).toBe('/roster?asOf=2026-11-24');
});

it('A31 lets nobody keep an answer, but for what is the same for everybody', () => {
  for (const path of ['/', '/roster', '/api/v1/operations', '/_next/data/x.json', '/icon.svgx']) {
    expect(ask(path).headers.get('cache-control')).toBe('private, no-store');
  }
  for (const path of ['/_next/static/chunks/a.js', '/offline.js'])
    expect(ask(path).headers.get('cache-control')).toBeNull();
});

it('A34 sends the headers that are the same for every answer from the configuration', async () => {
  const rules = await config.headers?.();
  expect(rules?.map(({ source }) => source)).toEqual(['/:path*']);
  const sent = Object.fromEntries((rules?.[0]?.headers ?? []).map(({ key, value }) => [key, value]));
  expect(sent).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
  const years = Number(/max-age=(\d+)/.exec(sent['Strict-Transport-Security'] ?? '')?.[1]) / 31_536_000;
  expect(years).toBeGreaterThanOrEqual(1);
  expect(config.poweredByHeader).toBe(false);
});

it('A19 seals a file that somebody sent, and the small picture of it', () => {
  for (const path of ['attachments/a', 'attachments/a/thumbnail'])
    expect(policyOf(`/api/v1/updates/u/${path}`)).toBe("sandbox; default-src 'none'; frame-ancestors 'none'");
  expect(policyOf('/api/v1/updates/u/attachments')).not.toContain('sandbox');
});
