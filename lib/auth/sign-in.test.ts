import { and, desc, eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env.PROXY_HOPS = '1';
});

import { accounts, auditEvents, mails, sessions, verificationTokens } from '#db/schema/index.ts';
import { env } from '#lib/env.ts';
import { formReturn } from '#lib/http/form-return.ts';
import { limiter } from '#lib/http/limits.ts';
import { deliver } from '#lib/mail/deliver.ts';
import { browser } from '#lib/testing/browser.ts';
import { asOwner } from '#lib/testing/given.ts';
import { givenAccount } from '#lib/testing/given-account.ts';
import { actorOf } from './actor.ts';
import { emailStep, linkStep, linkUsed, passwordStep, signOutStep } from './forms.ts';
import { nextAuthRoute } from './next-auth-route.ts';
import { hashPassword } from './password.ts';
import { inIdentity } from './scope.ts';

const password = 'quite a long specimen';
const passwordHash = await hashPassword(password);
const given = (over: Partial<typeof accounts.$inferInsert> = {}) => givenAccount({ passwordHash, ...over });

const api = (path: string) => (request: Request) =>
  nextAuthRoute(request, { params: Promise.resolve({ nextauth: path.split('/') }) });

/** As a script does it: the CSRF token first, then the credentials. */
async function byScript(
  user: ReturnType<typeof browser>,
  email: string,
  word = password,
  more: Record<string, string> = {},
) {
  const { csrfToken } = (await (await user.send(api('csrf'), '/api/auth/csrf')).json()) as {
    csrfToken: string;
  };
  return user.post(api('callback/credentials'), '/api/auth/callback/credentials', {
    csrfToken,
    email,
    password: word,
    json: 'true',
    ...more,
  });
}

const whoIs = (user: ReturnType<typeof browser>) =>
  user.send(api('session'), '/api/auth/session').then((r) => r.json());
const actor = (user: ReturnType<typeof browser>) =>
  actorOf(new Request(env.APP_ORIGIN, { headers: { cookie: user.cookie() } }));
const sessionsOf = (accountId: string) =>
  inIdentity((db) =>
    db.select().from(sessions).where(eq(sessions.accountId, accountId)).orderBy(sessions.createdAt),
  );
const problemIn = async (response: Response) =>
  formReturn(
    null,
    new URL(response.headers.get('location') ?? '', env.APP_ORIGIN).searchParams.get('problem'),
  );

test('a script signs in with the CSRF token and the credentials, and the cookie carries nothing but an id', async () => {
  const { id, email, name } = await given();
  const user = browser();
  const response = await byScript(user, ` ${email.toUpperCase()} `, password, { callbackUrl: '/roster' });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ url: `${env.APP_ORIGIN}/roster` });
  expect(await actor(user)).toMatchObject({ kind: 'account', accountId: id });
  expect(await whoIs(user)).toEqual({ user: { name, email } });
  const [session] = await sessionsOf(id);
  expect(session).toMatchObject({ method: 'password', device: 'Firefox, Linux' });
  const set = response.headers.getSetCookie().find((cookie) => cookie.includes('session-token')) ?? '';
  expect(set).toMatch(/HttpOnly/);
  expect(set).toMatch(/SameSite=Lax/i);
  expect(set).not.toContain(session?.id);
});

test('the form on the page signs in without a script and leads on; a wrong password keeps the address', async () => {
  const { id, email } = await given();
  const user = browser();
  const first = await user.post(emailStep, '/sign-in/email', { email, next: '/appeals?year=2026' });
  expect(first.status).toBe(303);
  expect(first.headers.get('location')).not.toContain(email);
  expect(await problemIn(first)).toMatchObject({
    code: 'password_step',
    values: { email, next: '/appeals?year=2026' },
  });

  const wrong = await user.post(passwordStep, '/sign-in/password', {
    email,
    password: 'not this one at all',
  });
  expect(await problemIn(wrong)).toMatchObject({ code: 'wrong_credentials', values: { email } });
  expect(JSON.stringify(await problemIn(wrong))).not.toContain('not this one');
  await expect(actor(user)).rejects.toMatchObject({ code: 'unauthenticated' });

  const right = await user.post(passwordStep, '/sign-in/password', {
    email,
    password,
    next: '/appeals?year=2026',
  });
  expect(right.headers.get('location')).toBe('/appeals?year=2026');
  expect((await actor(user)).accountId).toBe(id);
});

test('A1 the seventh try is refused for this account and address, also after a restart, and for nobody else', async () => {
  const { email } = await given();
  const attacker = browser('198.51.100.9');
  for (let attempt = 1; attempt <= 6; attempt++)
    expect((await byScript(attacker, email, 'a wrong password')).status).toBe(401);
  const seventh = await byScript(attacker, email, password);
  expect(seventh.status).toBe(429);
  expect(Number(seventh.headers.get('retry-after'))).toBeGreaterThan(600);

  // What a restart forgets: the limiter keeps nothing but what stands in Postgres.
  vi.resetModules();
  const fresh = await import('./next-auth-route.ts');
  const refused = await attacker.post(passwordStep, '/sign-in/password', { email, password });
  expect(refused.headers.get('retry-after')).not.toBeNull();
  expect(await problemIn(refused)).toMatchObject({ code: 'too_many' });
  expect(fresh.nextAuthRoute).not.toBe(nextAuthRoute);

  const owner = browser('203.0.113.50');
  expect((await byScript(owner, email)).status).toBe(200);
});

test('A1 one password tried on many accounts is stopped, too', async () => {
  const address = '198.51.100.99';
  await limiter('sign_in_address').penalty(address, 99);
  const { email } = await given();
  expect((await byScript(browser(address), 'nobody@example.org', 'wrong')).status).toBe(401);
  expect((await byScript(browser(address), email)).status).toBe(429);
  expect((await byScript(browser('203.0.113.51'), email)).status).toBe(200);
});

test('A1 tries at the same moment count one by one', async () => {
  const { email } = await given();
  const tries = await Promise.all(
    Array.from({ length: 15 }, () => byScript(browser('198.51.100.10'), email, 'a wrong password')),
  );
  expect(tries.filter(({ status }) => status === 401)).toHaveLength(6);
  expect(tries.filter(({ status }) => status === 429)).toHaveLength(9);
});

test('a success clears the failures before it', async () => {
  const { email } = await given();
  const user = browser('198.51.100.11');
  for (let round = 0; round < 2; round++) {
    for (let attempt = 0; attempt < 5; attempt++) await byScript(user, email, 'a wrong password');
    expect((await byScript(user, email)).status).toBe(200);
  }
});

test('A35 the address comes from the configured proxy alone: what a client writes before it changes nothing', async () => {
  const { email } = await given();
  const attacker = browser();
  for (let attempt = 1; attempt <= 7; attempt++) {
    const forged = { headers: { 'x-forwarded-for': `10.0.0.${attempt}, 198.51.100.12` } };
    const response = await attacker.post(
      passwordStep,
      '/sign-in/password',
      { email, password: 'wrong' },
      forged,
    );
    const problem = await problemIn(response);
    expect(problem?.code).toBe(attempt <= 6 ? 'wrong_credentials' : 'too_many');
  }
});

test('A3 unknown, suspended, without a password and wrong are one answer', async () => {
  const known = await given();
  const suspended = await given({ status: 'suspended' });
  const without = await given({ passwordHash: null });
  const answers = [];
  for (const [email, word] of [
    [known.email, 'wrong'],
    [suspended.email, password],
    [without.email, password],
    ['nobody@example.org', password],
  ] as const) {
    const response = await byScript(browser('198.51.100.20'), email, word);
    answers.push(JSON.stringify([response.status, await response.text(), [...response.headers.keys()]]));
  }
  expect(new Set(answers).size).toBe(1);
});

test('A3 the time of an answer does not tell whether an address is known', { timeout: 120_000 }, async () => {
  const { email } = await given();
  const timed = async (step: typeof passwordStep, who: string) => {
    const started = performance.now();
    await browser().post(step, '/sign-in/password', { email: who, password: 'a wrong password' });
    return performance.now() - started;
  };
  const median = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  for (const step of [passwordStep, linkStep]) {
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    for (let round = 0; round < 200; round++) {
      if (round % 4 === 0) {
        await inIdentity((db) => db.execute('delete from rate_limits'));
      }
      times.known.push(await timed(step, email));
      times.unknown.push(await timed(step, `nobody-${round % 50}@example.org`));
    }
    expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(15);
  }
});

test('A8 the session is a new one at each sign-in, the one before in this browser is over, sign-out ends it for good', async () => {
  const { id, email } = await given();
  const user = browser();
  await byScript(user, email);
  const before = user.cookie();
  await byScript(user, email);
  const [first, second] = await sessionsOf(id);
  expect(first?.endedAt).not.toBeNull();
  expect(second?.endedAt).toBeNull();
  await expect(actorOf(new Request(env.APP_ORIGIN, { headers: { cookie: before } }))).rejects.toMatchObject({
    code: 'unauthenticated',
  });

  const replay = user.cookie();
  const out = await user.post(signOutStep, '/sign-out', {});
  expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"');
  expect(out.headers.get('location')).toBe('/sign-in?done=signed_out');
  expect(user.jar.has('next-auth.session-token')).toBe(false);
  await expect(actorOf(new Request(env.APP_ORIGIN, { headers: { cookie: replay } }))).rejects.toMatchObject({
    code: 'unauthenticated',
  });
});

test('A33 the forms of the door take posts from our own pages only', async () => {
  const { email } = await given();
  for (const site of ['cross-site', 'same-site', 'none']) {
    const user = browser();
    const headers = { 'sec-fetch-site': site };
    const response = await user.post(passwordStep, '/sign-in/password', { email, password }, { headers });
    expect(await problemIn(response)).toMatchObject({ code: 'cross_site' });
    expect(user.jar.size).toBe(0);
  }
  const without = browser();
  const fields = { email, password, json: 'true', csrfToken: 'forged' };
  const forged = await without.post(api('callback/credentials'), '/api/auth/callback/credentials', fields);
  expect(await forged.json()).toEqual({ url: `${env.APP_ORIGIN}/sign-in?refused=cross_site` });
  await expect(actor(without)).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('A6 nothing that is posted to the session changes it, and next-auth offers no more than we use', async () => {
  const { id, email } = await given();
  const user = browser();
  await byScript(user, email);
  const before = await actor(user);
  const { csrfToken } = await (await user.send(api('csrf'), '/api/auth/csrf')).json();
  const data = {
    id: 'x',
    email: 'other@example.org',
    role: 'administrator',
    sid: 'x',
    sub: 'x',
    emailVerified: true,
  };
  for (const path of [
    'session',
    '_log',
    'signin/email',
    'signin/credentials',
    'callback/email',
    'providers',
  ]) {
    for (const method of ['POST', 'GET'] as const) {
      if (method === 'GET' && (path === 'session' || path.startsWith('signin'))) continue;
      const body = JSON.stringify({ csrfToken, data, user: data });
      const init = {
        method,
        headers: { 'content-type': 'application/json' },
        ...(method === 'POST' && { body }),
      };
      expect((await user.send(api(path), `/api/auth/${path}?token=x&email=${email}`, init)).status).toBe(404);
    }
  }
  expect(await actor(user)).toEqual(before);
  expect((await sessionsOf(id)).filter((session) => !session.endedAt)).toHaveLength(1);
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https:evil.example',
  '/%09/evil.example',
  'javascript:alert(1)',
])('A5 after signing in, next=%s leads to the home page; after failing, too', async (next) => {
  const { email } = await given();
  const right = await browser().post(passwordStep, '/sign-in/password', { email, password, next });
  expect(right.headers.get('location')).toBe('/');
  const wrong = await browser().post(passwordStep, '/sign-in/password', { email, password: 'wrong', next });
  expect((await problemIn(wrong))?.values.next).toBe('/');
  const script = await byScript(browser(), email, password, { callbackUrl: next });
  expect(await script.json()).toEqual({ url: `${env.APP_ORIGIN}/` });
});

test('a link by e-mail signs in once, within its time, and only the account it was made for', async () => {
  const { id, email } = await given({ passwordHash: null });
  const ask = () => browser().post(linkStep, '/sign-in/link', { email, next: '/roster' });
  expect((await ask()).headers.get('location')).toBe('/sign-in/check-email');
  const token = await deliveredToken(email);
  const user = browser();
  const entered = await user.post(linkUsed, '/sign-in/enter', { token, next: '/roster' });
  expect(entered.headers.get('location')).toBe('/roster');
  expect((await actor(user)).accountId).toBe(id);
  expect((await sessionsOf(id))[0]?.method).toBe('email');

  const again = await browser().post(linkUsed, '/sign-in/enter', { token });
  expect(await problemIn(again)).toMatchObject({ code: 'expired' });

  await ask();
  const late = await deliveredToken(email);
  await inIdentity((db) => db.update(verificationTokens).set({ expiresAt: '2020-01-01T00:00:00Z' }));
  expect(await problemIn(await browser().post(linkUsed, '/sign-in/enter', { token: late }))).toMatchObject({
    code: 'expired',
  });
});

test('a link of an account suspended meanwhile opens nothing', async () => {
  const { id, email } = await given();
  await browser().post(linkStep, '/sign-in/link', { email });
  const token = await deliveredToken(email);
  await inIdentity((db) => db.update(accounts).set({ status: 'suspended' }).where(eq(accounts.id, id)));
  const user = browser();
  const response = await user.post(linkUsed, '/sign-in/enter', { token });
  expect(await problemIn(response)).not.toBeNull();
  expect(await sessionsOf(id)).toEqual([]);
});

test('A4 a link leads to APP_ORIGIN, whatever host a request names', async () => {
  const { email } = await given();
  const headers: Record<string, string>[] = [
    { host: 'evil.example' },
    { 'x-forwarded-host': 'evil.example' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' },
    { forwarded: 'host=evil.example;proto=http' },
    { 'x-forwarded-server': 'evil.example' },
    { 'x-original-url': 'https://evil.example/' },
    { 'x-rewrite-url': '/evil' },
    { 'x-host': 'evil.example' },
    { 'x-http-host-override': 'evil.example' },
    { referer: 'https://evil.example/' },
    { origin: 'https://evil.example' },
    { 'x-forwarded-port': '666' },
  ];
  for (const forged of headers) {
    await inIdentity((db) => db.execute('delete from rate_limits'));
    const absolute = (request: Request) =>
      linkStep(new Request(request.url.replace(env.APP_ORIGIN, 'http://evil.example'), request));
    await browser().post(absolute, '/sign-in/link', { email }, { headers: forged });
    await deliveredToken(email);
    const [mail] = await inIdentity((db) =>
      db.select().from(mails).where(eq(mails.recipient, email)).orderBy(desc(mails.createdAt)).limit(1),
    );
    const links = [...`${mail?.body}${mail?.html}`.matchAll(/https?:\/\/[^\s"<]+/g)].map(([link]) => link);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(link.startsWith(env.APP_ORIGIN)).toBe(true);
  }
});

test('A35 links are not sent without end to one address', async () => {
  const { email } = await given();
  for (let sent = 0; sent < 5; sent++) await browser().post(linkStep, '/sign-in/link', { email });
  const sixth = await browser('198.51.100.77').post(linkStep, '/sign-in/link', { email });
  expect(await problemIn(sixth)).toMatchObject({ code: 'too_many' });
  expect(sixth.headers.get('retry-after')).not.toBeNull();
  await limiter('link').delete(email);
});

test('A37 sign-in, failed sign-in and sign-out are in the trail, without the address typed', async () => {
  const { id, email } = await given();
  const user = browser('192.0.2.200');
  await byScript(user, email, 'a wrong password');
  await byScript(user, email);
  await user.post(signOutStep, '/sign-out', {});
  const events = await asOwner((db) =>
    db
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.network, '192.0.2.0/24')))
      .orderBy(auditEvents.id),
  );
  expect(
    events.map(({ action, outcome, accountId, subjectId }) => [action, outcome, accountId ?? subjectId]),
  ).toEqual([
    ['session.start', 'denied', id],
    ['session.start', 'done', id],
    ['session.end', 'done', id],
  ]);
  expect(JSON.stringify(events)).not.toContain(email);
});

/** Works off the mail that was asked for last, and takes the token out of it as its reader would. */
async function deliveredToken(email: string): Promise<string> {
  const { rows } = await inIdentity((db) =>
    db.execute<{ id: string; data: unknown }>(
      `select id, data from pgboss.job where name = 'mail' and data->'link'->>'email' = '${email}' order by created_on desc limit 1`,
    ),
  );
  const [job] = rows;
  if (!job) throw new Error('no mail was asked for');
  await deliver(job);
  const [mail] = await inIdentity((db) => db.select().from(mails).where(eq(mails.id, job.id)));
  return /\/sign-in\/link\/([\w-]+)/.exec(mail?.body ?? '')?.[1] ?? '';
}
