import { expect, test } from './fixtures.ts';

const addresses = [
  '/sign-in',
  '/',
  '/no-such-page',
  '/api/v1/operations',
  '/api/v1/no-such',
  '/api/health',
  '/icon.svg',
  // Next's own answers, before its configuration is asked
  '//roster',
  '/roster//x?a=1',
  '/api/v1//operations',
  '/%E0%A4%A',
];

for (const path of addresses) {
  test(`A34 the headers of ${path}`, async ({ stage }) => {
    const response = await fetch(stage.origin + path, { redirect: 'manual' });
    const header = (name: string) => response.headers.get(name) ?? '';
    expect(header('strict-transport-security')).toMatch(/max-age=(3153600\d|[4-9]\d{7}|\d{9,})/);
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('referrer-policy')).not.toBe('');
    expect(header('cross-origin-opener-policy')).toBe('same-origin');
    const policy = header('content-security-policy');
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    expect(header('x-powered-by')).toBe('');
  });
}

test('A34 a doubled slash leads to the address of this site with one, never to another host', async ({
  stage,
}) => {
  const response = await fetch(`${stage.origin}//evil.example/roster`, { redirect: 'manual' });
  expect(response.status).toBe(308);
  expect(new URL(response.headers.get('location') ?? '', stage.origin).origin).toBe(stage.origin);
});

for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
  test(`A13 A34 ${method} to an address that the API does not have is a problem, not a page`, async ({
    stage,
  }) => {
    for (const path of ['/api', '/api/v1', '/api/v1/no-such', '/api/v1/operations/x/y/z']) {
      const response = await fetch(stage.origin + path, { method });
      expect([path, response.status]).toEqual([path, 404]);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      if (method !== 'HEAD') expect(await response.json()).toMatchObject({ code: 'not_found', status: 404 });
    }
  });
}

test('A31 nothing that was read for somebody may be kept by anybody', async ({ stage }) => {
  const cookie = await stage.cookieOf(await stage.given.actor(['administrator']));
  for (const path of [
    '/',
    '/search?q=a',
    '/api/v1/operations',
    '/api/v1/search?q=a',
    '/api/v1/operations?limit=x',
  ]) {
    for (const rsc of ['0', '1']) {
      const headers = new Headers({ cookie });
      if (rsc === '1') headers.set('rsc', rsc);
      const response = await fetch(stage.origin + path, { headers, redirect: 'manual' });
      expect(response.headers.get('cache-control'), path).toMatch(/private.*no-store|no-store.*private/);
      expect(response.headers.get('cache-control'), path).not.toContain('s-maxage');
    }
  }
});

test('A8 A34 the cookie that carries a session is out of the reach of scripts', async ({ stage }) => {
  const response = await fetch(`${stage.origin}/api/auth/csrf`);
  const cookies = response.headers.getSetCookie();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i);
});
