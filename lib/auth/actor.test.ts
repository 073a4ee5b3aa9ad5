import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { accounts, apiTokens, grants, operations, sessions } from '#db/schema/index.ts';
import { inScope } from '#db/scope.ts';
import {
  fromBrowser,
  givenAccount,
  givenGrant,
  givenSession,
  givenToken,
} from '#lib/testing/given-account.ts';
import { actorOf } from './actor.ts';
import { inIdentity } from './scope.ts';

const refused = (code: string) => ({ code });
const everywhere = { accountId: null, reach: {}, writes: { '*': true } as const };

async function givenOperation() {
  const id = randomUUID();
  await inScope(everywhere, (db) =>
    db
      .insert(operations)
      .values({ id, code: id.slice(0, 8), nameEn: 'Specimen', nameFr: 'Modèle', since: '2024-01-01' }),
  );
  return id;
}

test('a session says who asks, with the grants that hold today and the operations they cover', async () => {
  const operation = await givenOperation();
  const { id } = await givenAccount({
    locale: 'fr',
    grants: [
      { role: 'field_coordinator', operations: [operation] },
      { role: 'administrator', since: '2001-01-01', until: '2001-12-31' },
      { role: 'geneva_coordinator', since: '2999-01-01' },
    ],
  });
  const { cookie, id: sessionId } = await givenSession(id);
  const actor = await actorOf(
    fromBrowser('/api/v1/me', { cookie, headers: { 'x-request-id': 'r-1', 'idempotency-key': 'k-1' } }),
  );
  expect(actor).toMatchObject({
    kind: 'account',
    accountId: id,
    locale: 'fr',
    sessionId,
    requestId: 'r-1',
    idempotencyKey: 'k-1',
  });
  expect(actor.grants).toEqual([
    { role: 'field_coordinator', scope: 'operations', operations: [operation], organisationId: null },
  ]);
});

test('A7 suspension, a lost grant and sign-out elsewhere hold from the next request, by cookie and by token', async () => {
  const { id } = await givenAccount();
  const grantId = await givenGrant(id, { role: 'reader' });
  const { cookie, id: sessionId } = await givenSession(id);
  const { token, id: tokenId } = await givenToken(id);
  const byCookie = () => actorOf(fromBrowser('/', { cookie }));
  const byToken = () =>
    actorOf(new Request('http://localhost:3000/', { headers: { authorization: `Bearer ${token}` } }));

  expect((await byCookie()).grants).toHaveLength(1);
  expect((await byToken()).grants).toHaveLength(1);

  await inIdentity((db) => db.delete(grants).where(eq(grants.id, grantId)));
  expect((await byCookie()).grants).toEqual([]);
  expect((await byToken()).grants).toEqual([]);

  const setStatus = (status: 'active' | 'suspended') =>
    inIdentity((db) => db.update(accounts).set({ status }).where(eq(accounts.id, id)));
  await setStatus('suspended');
  await expect(byCookie()).rejects.toMatchObject(refused('unauthenticated'));
  await expect(byToken()).rejects.toMatchObject(refused('unauthenticated'));
  await setStatus('active');

  await inIdentity((db) =>
    db.update(sessions).set({ endedAt: sql`now()` }).where(eq(sessions.id, sessionId)),
  );
  await expect(byCookie()).rejects.toMatchObject(refused('unauthenticated'));
  expect((await byToken()).accountId).toBe(id);

  await inIdentity((db) =>
    db.update(apiTokens).set({ revokedAt: sql`now()` }).where(eq(apiTokens.id, tokenId)),
  );
  await expect(byToken()).rejects.toMatchObject(refused('unauthenticated'));
});

test('sessions and tokens end by their date, and a session that nobody used for two weeks is over', async () => {
  const { id } = await givenAccount();
  const past = '2020-01-01T00:00:00Z';
  const expired = await givenSession(id, { expiresAt: past });
  const idle = await givenSession(id, { lastSeenAt: past });
  const { token } = await givenToken(id, { expiresAt: past });
  for (const { cookie } of [expired, idle])
    await expect(actorOf(fromBrowser('/', { cookie }))).rejects.toMatchObject(refused('unauthenticated'));
  const bearer = { headers: { authorization: `Bearer ${token}` } };
  await expect(actorOf(new Request('http://localhost:3000/', bearer))).rejects.toMatchObject(
    refused('unauthenticated'),
  );
});

test('when somebody was last seen is written at most every five minutes', async () => {
  const { id } = await givenAccount();
  const { cookie, id: sessionId } = await givenSession(id, {
    lastSeenAt: new Date(Date.now() - 600_000).toISOString(),
  });
  const seen = async () => {
    const [row] = await inIdentity((db) =>
      db.select({ at: sessions.lastSeenAt }).from(sessions).where(eq(sessions.id, sessionId)),
    );
    return Date.parse(row?.at ?? '');
  };
  await actorOf(fromBrowser('/', { cookie }));
  const first = await seen();
  expect(Date.now() - first).toBeLessThan(10_000);
  await actorOf(fromBrowser('/', { cookie }));
  expect(await seen()).toBe(first);
});

test('A33 a cookie counts for a change only from a page of ours', async () => {
  const { id } = await givenAccount();
  const { cookie } = await givenSession(id);
  const post = (headers: Record<string, string>) =>
    actorOf(
      new Request('http://localhost:3000/api/v1/x', { method: 'POST', headers: { cookie, ...headers } }),
    );
  const cross = refused('cross_site');
  await expect(post({})).rejects.toMatchObject(cross);
  await expect(post({ origin: 'https://evil.example' })).rejects.toMatchObject(cross);
  for (const site of ['cross-site', 'same-site', 'none'])
    await expect(post({ 'sec-fetch-site': site, origin: 'http://localhost:3000' })).rejects.toMatchObject(
      cross,
    );
  expect((await post({ 'sec-fetch-site': 'same-origin' })).accountId).toBe(id);
  expect((await post({ origin: 'http://localhost:3000' })).accountId).toBe(id);
});

test('A12 a token reads or writes as it was made to, never comes from the address or a cookie, and is not passed over', async () => {
  const { id } = await givenAccount();
  const { cookie } = await givenSession(id);
  const reading = await givenToken(id, { access: 'read' });
  const writing = await givenToken(id);
  const bearer = (token: string, more: Record<string, string> = {}) =>
    actorOf(
      new Request('http://localhost:3000/api/v1/x', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, ...more },
      }),
    );
  expect(await bearer(reading.token)).toMatchObject({ kind: 'token', readOnly: true });
  expect(await bearer(writing.token)).toMatchObject({ kind: 'token', readOnly: false });
  const none = refused('unauthenticated');
  await expect(bearer('x'.repeat(43), { cookie, 'sec-fetch-site': 'same-origin' })).rejects.toMatchObject(
    none,
  );
  await expect(actorOf(fromBrowser(`/?token=${writing.token}`))).rejects.toMatchObject(none);
  const asCookie = `next-auth.session-token=${writing.token}`;
  await expect(actorOf(fromBrowser('/', { cookie: asCookie }))).rejects.toMatchObject(none);
});
