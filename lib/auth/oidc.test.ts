import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';

const { fake, real } = await vi.hoisted(async () => {
  const { fakeIssuer } = await import('#lib/testing/fake-issuer.ts');
  const { realIssuer } = await import('#lib/testing/real-issuer.ts');
  const redirectUri = 'http://localhost:3000/api/auth/callback/real';
  const issuers = {
    fake: await fakeIssuer('app', 'a secret of the fake issuer'),
    real: await realIssuer({ id: 'app', secret: 'a secret of the real issuer', redirectUri }, 'person-1'),
  };
  const client = (id: 'fake' | 'real', domain: string) => ({
    id,
    name: `${id} Exemple`,
    issuer: issuers[id].issuer,
    clientId: 'app',
    clientSecret: `a secret of the ${id} issuer`,
    domains: [domain],
  });
  process.env.OIDC_ISSUERS = JSON.stringify([client('fake', 'fake.example'), client('real', 'real.example')]);
  return issuers;
});

import { accounts, identities, sessions } from '#db/schema/index.ts';
import { env } from '#lib/env.ts';
import { browser } from '#lib/testing/browser.ts';
import type { Forging } from '#lib/testing/fake-issuer.ts';
import { givenAccount, givenSession } from '#lib/testing/given-account.ts';
import { actorOf } from './actor.ts';
import { emailStep, issuerStep, linkIdentity } from './forms.ts';
import { nextAuthRoute } from './next-auth-route.ts';
import { inIdentity } from './scope.ts';

afterAll(() => Promise.all([fake.close(), real.close()]));

type User = ReturnType<typeof browser>;
type Id = 'fake' | 'real';

const started = (user: User, id: Id, next = '/') =>
  user.send(
    (request) => issuerStep(request, { params: Promise.resolve({ issuer: id }) }),
    `/sign-in/to/${id}?next=${encodeURIComponent(next)}`,
  );
const linking = (user: User, id: Id, init: RequestInit = {}) =>
  user.post(
    (request) => linkIdentity(request, { params: Promise.resolve({ issuer: id }) }),
    `/sign-in/link-identity/${id}`,
    {},
    init,
  );
const returned = (user: User, id: Id, query: Record<string, string>) =>
  user.send(
    (request) => nextAuthRoute(request, { params: Promise.resolve({ nextauth: ['callback', id] }) }),
    `/api/auth/callback/${id}?${new URLSearchParams(query)}`,
    { headers: { 'sec-fetch-site': 'cross-site' } },
  );
const authorizationOf = (response: Response) => new URL(response.headers.get('location') ?? '');
const whoIs = (user: User) =>
  actorOf(new Request(env.APP_ORIGIN, { headers: { cookie: user.cookie() } })).then(
    (actor) => actor.accountId,
    () => null,
  );
const identitiesOf = (accountId: string) =>
  inIdentity((db) => db.select().from(identities).where(eq(identities.accountId, accountId)));

async function givenLinked(subject = randomUUID()) {
  const account = await givenAccount();
  await inIdentity((db) =>
    db.insert(identities).values({ issuer: fake.issuer, subject, accountId: account.id }),
  );
  return { ...account, subject };
}

/** The whole way through the fake issuer, with what is wrong about it. */
async function throughFake(
  subject: string,
  { forging, next, query }: { forging?: Forging; next?: string; query?: Record<string, string> } = {},
) {
  const user = browser();
  const authorization = authorizationOf(await started(user, 'fake', next));
  const email = `${subject}@fake.example`;
  const granted = fake.grant(authorization, { subject, email, ...(forging && { forging }) });
  const response = await returned(user, 'fake', { ...granted, ...query });
  return { user, response, authorization };
}

test('whose address belongs to an organisation is led there, account or not; everybody else is asked for a password', async () => {
  const known = await givenAccount({ email: `${randomUUID()}@fake.example` });
  for (const email of [known.email, 'nobody@FAKE.example']) {
    const response = await browser().post(emailStep, '/sign-in/email', { email, next: '/roster' });
    expect(response.headers.get('location')).toBe('/sign-in/with/fake?next=%2Froster');
  }
  const other = await browser().post(emailStep, '/sign-in/email', { email: 'nobody@example.org' });
  expect(other.headers.get('location')).toMatch(/^\/sign-in\?problem=/);
});

test('A11 a person is sent out with PKCE, state and nonce, and comes back in', async () => {
  const { id, subject } = await givenLinked();
  const { user, response, authorization } = await throughFake(subject, { next: '/roster?asOf=2026-01-01' });
  expect(Object.fromEntries(authorization.searchParams)).toMatchObject({
    client_id: 'app',
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: `${env.APP_ORIGIN}/api/auth/callback/fake`,
  });
  expect(authorization.searchParams.get('nonce')).toBeTruthy();
  expect(response.headers.get('location')).toBe('/roster?asOf=2026-01-01');
  expect(await whoIs(user)).toBe(id);
  const [session] = await inIdentity((db) => db.select().from(sessions).where(eq(sessions.accountId, id)));
  expect(session?.method).toBe('oidc');
});

const faults: [string, Parameters<typeof throughFake>[1]][] = [
  [
    'wrong issuer in the token',
    { forging: { claims: (right) => ({ ...right, iss: 'https://evil.example' }) } },
  ],
  ['token for another client', { forging: { claims: (right) => ({ ...right, aud: 'another' }) } }],
  ['wrong nonce', { forging: { claims: (right) => ({ ...right, nonce: 'another' }) } }],
  ['no nonce', { forging: { claims: ({ nonce: _, ...right }) => right } }],
  ['expired token', { forging: { claims: (right) => ({ ...right, exp: 1_700_000_000 }) } }],
  ['token that is not valid yet', { forging: { claims: (right) => ({ ...right, nbf: 4_000_000_000 }) } }],
  ['no subject', { forging: { claims: ({ sub: _, ...right }) => right } }],
  ['unsigned token', { forging: { sign: 'none' } }],
  ['token signed by a stranger', { forging: { sign: 'stranger' } }],
  ['token signed with the client secret', { forging: { sign: 'secret' } }],
  ['wrong state', { query: { state: 'another' } }],
  ['unknown code', { query: { code: 'another' } }],
  ['an error from the issuer', { query: { error: 'access_denied' } }],
];

test.each(faults)('A11 no session: %s', async (_, fault) => {
  const { subject } = await givenLinked();
  const { user, response } = await throughFake(subject, fault);
  expect(response.headers.get('location')).toBe('/sign-in?refused=issuer_failed');
  expect(await whoIs(user)).toBeNull();
});

test.each(['state', 'pkce', 'nonce'])(
  'A11 no session without the %s that this browser was sent out with',
  async (cookie) => {
    const { subject } = await givenLinked();
    const user = browser();
    const authorization = authorizationOf(await started(user, 'fake'));
    user.jar.delete(`next-auth.${cookie}`);
    const granted = fake.grant(authorization, { subject, email: 'x@fake.example' });
    const response = await returned(user, 'fake', granted);
    expect(response.headers.get('location')).toBe('/sign-in?refused=issuer_failed');
    expect(await whoIs(user)).toBeNull();
  },
);

test('A11 a code is good for one session, and an answer to one issuer is none to another', async () => {
  const { subject } = await givenLinked();
  const user = browser();
  const authorization = authorizationOf(await started(user, 'fake'));
  const jar = new Map(user.jar);
  const granted = fake.grant(authorization, { subject, email: 'x@fake.example' });
  await returned(user, 'fake', granted);
  const again = browser();
  for (const [name, value] of jar) again.jar.set(name, value);
  await returned(again, 'fake', granted);
  expect(await whoIs(again)).toBeNull();

  const other = browser();
  const toFake = authorizationOf(await started(other, 'fake'));
  const mixed = await returned(other, 'real', fake.grant(toFake, { subject, email: 'x@fake.example' }));
  expect(mixed.headers.get('location')).toBe('/sign-in?refused=issuer_failed');
  expect(await whoIs(other)).toBeNull();
});

test('A11 the e-mail that an issuer states opens no account, and makes none', async () => {
  const victim = await givenAccount();
  const before = await inIdentity((db) => db.$count(accounts));
  const user = browser();
  const authorization = authorizationOf(await started(user, 'fake'));
  const granted = fake.grant(authorization, { subject: randomUUID(), email: victim.email });
  const response = await returned(user, 'fake', granted);
  expect(response.headers.get('location')).toBe('/sign-in?refused=not_linked');
  expect(await whoIs(user)).toBeNull();
  expect(await identitiesOf(victim.id)).toEqual([]);
  expect(await inIdentity((db) => db.$count(accounts))).toBe(before);
});

test('A11 a suspended account is not opened by its organisation', async () => {
  const { id, subject } = await givenLinked();
  await inIdentity((db) => db.update(accounts).set({ status: 'suspended' }).where(eq(accounts.id, id)));
  const { user, response } = await throughFake(subject);
  expect(response.headers.get('location')).toBe('/sign-in?refused=not_linked');
  expect(await whoIs(user)).toBeNull();
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/%09/evil.example'])(
  'A5 after an issuer, next=%s leads to the home page, and nowhere after a fault',
  async (next) => {
    const { subject } = await givenLinked();
    const { response } = await throughFake(subject, { next });
    expect(response.headers.get('location')).toBe('/');
    const wrong = await throughFake(subject, { next, forging: { sign: 'none' } });
    expect(wrong.response.headers.get('location')).toBe('/sign-in?refused=issuer_failed');
  },
);

test('an identity is linked from one’s own page, by whoever is signed in and asked for it a moment ago', async () => {
  const account = await givenAccount();
  const user = browser();
  const { cookie } = await givenSession(account.id);
  user.jar.set('next-auth.session-token', cookie.slice(cookie.indexOf('=') + 1));

  const forged = await linking(user, 'fake', { headers: { 'sec-fetch-site': 'cross-site' } });
  expect(forged.headers.get('location')).toMatch(/^\/me\?problem=/);

  // Signed in, but not asked for: whoever lures a person to their own issuer links nothing.
  const subject = randomUUID();
  const lured = authorizationOf(await started(user, 'fake'));
  await returned(user, 'fake', fake.grant(lured, { subject, email: 'x@fake.example' }));
  expect(await identitiesOf(account.id)).toEqual([]);

  const authorization = authorizationOf(await linking(user, 'fake'));
  const response = await returned(
    user,
    'fake',
    fake.grant(authorization, { subject, email: 'x@fake.example' }),
  );
  expect(response.headers.get('location')).toBe('/me?done=linked');
  expect(await identitiesOf(account.id)).toMatchObject([{ issuer: fake.issuer, subject }]);
  expect((await throughFake(subject)).user.cookie()).toContain('session-token');

  const other = await givenLinked();
  const taken = authorizationOf(await linking(user, 'fake'));
  const refused = await returned(user, 'fake', fake.grant(taken, { subject: other.subject, email: '' }));
  expect(refused.headers.get('location')).toBe('/me?refused=identity_taken');
  expect(await identitiesOf(other.id)).toHaveLength(1);
});

test('A11 with a certified provider: not before it is linked, then by issuer and subject, and no code twice', async () => {
  const account = await givenAccount();
  const stranger = browser();
  const first = await real.through(authorizationOf(await started(stranger, 'real')).href);
  const refused = await returned(stranger, 'real', Object.fromEntries(first.searchParams));
  expect(refused.headers.get('location')).toBe('/sign-in?refused=not_linked');

  await inIdentity((db) =>
    db.insert(identities).values({ issuer: real.issuer, subject: 'person-1', accountId: account.id }),
  );
  const user = browser();
  const sent = await real.through(authorizationOf(await started(user, 'real', '/roster')).href);
  const jar = new Map(user.jar);
  const entered = await returned(user, 'real', Object.fromEntries(sent.searchParams));
  expect(entered.headers.get('location')).toBe('/roster');
  expect(await whoIs(user)).toBe(account.id);

  const again = browser();
  for (const [name, value] of jar) again.jar.set(name, value);
  await returned(again, 'real', Object.fromEntries(sent.searchParams));
  expect(await whoIs(again)).toBeNull();
});
