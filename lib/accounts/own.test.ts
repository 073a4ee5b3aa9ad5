import { eq, getTableColumns, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  accounts,
  apiTokens,
  auditEvents,
  grants,
  idempotencyKeys,
  mails,
  sessions,
  verificationTokens,
} from '#db/schema/index.ts';
import { anonymous } from '#lib/access/actor.ts';
import { api } from '#lib/api.ts';
import { actorOf } from '#lib/auth/actor.ts';
import { resetStep } from '#lib/auth/forms.ts';
import { hashPassword, isPassword } from '#lib/auth/password.ts';
import { inIdentity } from '#lib/auth/scope.ts';
import { sealedToken } from '#lib/auth/sealed-token.ts';
import { deliver } from '#lib/mail/deliver.ts';
import { browser } from '#lib/testing/browser.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import {
  fromBrowser,
  givenAccount,
  givenGrant,
  givenSession,
  givenToken,
} from '#lib/testing/given-account.ts';
import { suspendAccount } from './commands.ts';
import { createToken, editOwn, endOwnSession, resetPassword } from './own-commands.ts';
import { getMe } from './own-queries.ts';

const password = 'some words that fit well';
const passwordHash = await hashPassword(password);

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
const call = (address: keyof typeof api, cookie: string, body: unknown, params = {}) => {
  const [method = '', path = ''] = address.split(' ');
  const headers = { 'content-type': 'application/json' };
  const request = fromBrowser(`/api/v1${path}`, { method, cookie, headers, body: JSON.stringify(body) });
  return (api[address] as Route)(request, { params: Promise.resolve(params) });
};
const byToken = (token: string) =>
  actorOf(new Request('http://localhost:3000/', { headers: { authorization: `Bearer ${token}` } }));
const rowOf = async (id: string) =>
  (await asOwner((db) => db.select().from(accounts).where(eq(accounts.id, id))))[0];

async function signedIn() {
  const account = await givenAccount({ passwordHash });
  const session = await givenSession(account.id);
  return { ...account, ...session, accountId: account.id, actor: await actorOf(fromBrowser('/', session)) };
}

test('one page shows all of one’s own, and nothing of anybody else', async () => {
  const me = await signedIn();
  const operation = await given.operation();
  await givenGrant(me.accountId, { role: 'reader', operations: [operation.id] });
  await givenSession(me.accountId, { device: 'Firefox, Linux' });
  const { id: tokenId } = await givenToken(me.accountId, { name: 'Mine' });
  await givenToken((await givenAccount()).id, { name: 'Not mine' });
  const mine = await getMe({ ...me.actor, grants: (await byCookie(me.cookie)).grants }, {});
  expect(mine).toMatchObject({ email: me.email, hasPassword: true, tokens: [{ id: tokenId, name: 'Mine' }] });
  expect(mine.sessions).toHaveLength(2);
  expect(mine.sessions.filter(({ current }) => current)).toMatchObject([{ id: me.actor.sessionId }]);
  expect(mine.grants).toMatchObject([
    { role: 'reader', accountId: me.accountId, operations: [{ id: operation.id }] },
  ]);
});

test('the switch of the warning mails is one’s own, on the record, and stays where nothing is said of it', async () => {
  const me = await signedIn();
  const words = { name: me.name, locale: 'en' } as const;
  const shown = async () => (await getMe(me.actor, {})).warningMails;
  expect(await shown()).toBe(true);
  await editOwn(me.actor, { ...words, warningMails: 'false' });
  expect(await shown()).toBe(false);
  await editOwn(me.actor, words);
  expect(await shown()).toBe(false);
  await editOwn(me.actor, { ...words, warningMails: true });
  expect(await shown()).toBe(true);
  expect(await actionsOn(me.accountId)).toEqual(['self.edit', 'self.edit', 'self.edit']);
});

const byCookie = (cookie: string) => actorOf(fromBrowser('/', { cookie }));

test('A6 no action of one’s own changes any other column, whatever is sent along', async () => {
  const me = await signedIn();
  const other = await givenAccount();
  const everything = Object.fromEntries(
    [accounts, sessions, grants, apiTokens].flatMap((table) =>
      Object.keys(getTableColumns(table)).map((column) => [column, 'x']),
    ),
  );
  const sent = {
    ...everything,
    id: other.id,
    accountId: other.id,
    email: 'other@example.org',
    status: 'active',
    role: 'administrator',
    scope: 'global',
    emailVerifiedAt: '2026-01-01T00:00:00Z',
    personId: other.id,
    passwordHash: 'x',
    warningMails: 'false',
    version: 1,
  };
  const before = await rowOf(me.accountId);
  const named = { ...sent, name: 'Noé Specimen', locale: 'fr' };
  expect((await call('PATCH /me', me.cookie, named)).status).toBe(200);
  const after = await rowOf(me.accountId);
  expect(after).toEqual({
    ...before,
    name: 'Noé Specimen',
    locale: 'fr',
    warningMails: false,
    version: 2,
    updatedAt: after?.updatedAt,
  });

  const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const made = await call('POST /me/tokens', me.cookie, { ...sent, name: 'Mine', access: 'read', until });
  const { id } = (await made.json()) as { id: string };
  const [token] = await asOwner((db) => db.select().from(apiTokens).where(eq(apiTokens.id, id)));
  expect(token).toMatchObject({ accountId: me.accountId, access: 'read', revokedAt: null });
  expect(token?.tokenHash).not.toBe('x');

  const words = { ...sent, current: password, password: 'other words that fit well' };
  expect((await call('POST /me/password', me.cookie, words)).status).toBe(200);
  const changed = await rowOf(me.accountId);
  expect({ ...changed, passwordHash: '', updatedAt: '', version: 0 }).toEqual({
    ...after,
    passwordHash: '',
    updatedAt: '',
    version: 0,
  });
  expect(await rowOf(other.id)).toMatchObject({ name: other.name, passwordHash: null });
  expect(await asOwner((db) => db.select().from(grants).where(eq(grants.accountId, me.accountId)))).toEqual(
    [],
  );
});

test('A8 a new password ends every other session, and the owner is told by mail', async () => {
  const me = await signedIn();
  const elsewhere = await givenSession(me.accountId);
  const wrong = await call('POST /me/password', me.cookie, {
    current: 'not it',
    password: 'other words that fit',
  });
  expect(await wrong.json()).toMatchObject({ code: 'invalid', fields: { current: ['password_wrong'] } });
  const weak = await call('POST /me/password', me.cookie, { current: password, password: 'qwertyuiop123' });
  expect(await weak.json()).toMatchObject({ fields: { password: ['password_common'] } });
  const right = await call('POST /me/password', me.cookie, {
    current: password,
    password: 'other words that fit',
  });
  expect(right.status).toBe(200);
  expect((await byCookie(me.cookie)).accountId).toBe(me.accountId);
  await expect(byCookie(elsewhere.cookie)).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(await isPassword((await rowOf(me.accountId))?.passwordHash, 'other words that fit')).toBe(true);
  const { rows } = await inIdentity((db) =>
    db.execute(sql`select 1 from pgboss.job where data->'mail'->>'to' = ${me.email}`),
  );
  expect(rows).toHaveLength(1);
});

test('a session of one’s own can be ended from another; a stranger’s does not exist', async () => {
  const me = await signedIn();
  const elsewhere = await givenSession(me.accountId);
  const stranger = await signedIn();
  await expect(endOwnSession(stranger.actor, { id: elsewhere.id })).rejects.toMatchObject({
    code: 'not_found',
  });
  await endOwnSession(me.actor, { id: elsewhere.id });
  await expect(byCookie(elsewhere.cookie)).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('A3 a forgotten password: one answer for every address; the link works once and ends every session', async () => {
  const me = await signedIn();
  const ask = (email: string) => browser().post(resetStep, '/reset/ask', { email });
  const answers = [await ask(me.email), await ask('nobody@example.org')];
  expect(new Set(answers.map(({ status, headers }) => JSON.stringify([status, [...headers]]))).size).toBe(1);
  const token = await resetToken(me.email);
  const [stored] = await asOwner((db) =>
    db.select().from(verificationTokens).where(eq(verificationTokens.identifier, me.email)),
  );
  expect(JSON.stringify(stored)).not.toContain(token);

  const weak = resetPassword(anonymous, { token, password: 'mine action now' });
  await expect(weak).rejects.toMatchObject({ detail: { fields: { password: ['password_obvious'] } } });
  await resetPassword(anonymous, { token, password: 'other words that fit well' });
  await expect(byCookie(me.cookie)).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(resetPassword(anonymous, { token, password: 'yet other words to fit' })).rejects.toMatchObject(
    {
      code: 'expired',
    },
  );
  expect(await isPassword((await rowOf(me.accountId))?.passwordHash, 'other words that fit well')).toBe(true);
});

async function resetToken(email: string): Promise<string> {
  const { rows } = await inIdentity((db) =>
    db.execute<{ id: string; data: unknown }>(
      sql`select id, data from pgboss.job where data->'link'->>'email' = ${email} order by created_on desc limit 1`,
    ),
  );
  if (!rows[0]) throw new Error('no mail was asked for');
  await deliver(rows[0]);
  const [mail] = await inIdentity((db) =>
    db
      .select()
      .from(mails)
      .where(eq(mails.id, rows[0]?.id ?? '')),
  );
  return /\/reset\/([\w-]+)/.exec(mail?.body ?? '')?.[1] ?? '';
}

test('A12 a token is shown once and kept as a hash, also when the request is sent twice', async () => {
  const me = await signedIn();
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const named = { ...me.actor, idempotencyKey: 'twice' };
  const wanted = { name: 'Export', access: 'read' as const, until };
  const { token, id } = await createToken(named, wanted);
  expect((await byToken(token ?? '')).accountId).toBe(me.accountId);
  expect(await createToken(named, wanted)).toMatchObject({ id, token: null });
  const kept = await asOwner(async (db) => ({
    tokens: await db.select().from(apiTokens).where(eq(apiTokens.id, id)),
    keys: await inIdentity((all) => all.select().from(idempotencyKeys)),
    events: await db.select().from(auditEvents).where(eq(auditEvents.subjectId, id)),
  }));
  expect(kept.events).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(token);
});

test('A12 a token made from the page is the one that was shown, for this person only, and once', async () => {
  const me = await signedIn();
  const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const { token, sealed } = await sealedToken(me.accountId);
  await expect(byToken(token)).rejects.toMatchObject({ code: 'unauthenticated' });
  const wanted = { name: 'Export', access: 'write' as const, until, sealed };
  await expect(createToken((await signedIn()).actor, wanted)).rejects.toMatchObject({ code: 'expired' });
  expect(await createToken(me.actor, wanted)).toMatchObject({ token: null });
  expect((await byToken(token)).accountId).toBe(me.accountId);
  await expect(createToken(me.actor, wanted)).rejects.toMatchObject({ code: 'expired' });
});

test('A12 a token lasts at most a year, reaches what its owner reaches now, and changes nothing about its owner', async () => {
  const me = await signedIn();
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const wanted = { name: 'Export', access: 'write' as const };
  await expect(createToken(me.actor, { ...wanted, until: day(367) })).rejects.toMatchObject({
    code: 'invalid',
  });
  await expect(createToken(me.actor, { ...wanted, until: day(-1) })).rejects.toMatchObject({
    code: 'invalid',
  });
  const { token, id } = await createToken(me.actor, { ...wanted, until: day(1) });
  const actor = () => byToken(token ?? '');

  expect((await actor()).grants).toEqual([]);
  const grantId = await givenGrant(me.accountId, { role: 'reader' });
  expect((await actor()).grants).toMatchObject([{ role: 'reader' }]);
  await inIdentity((db) => db.delete(grants).where(eq(grants.id, grantId)));
  expect((await actor()).grants).toEqual([]);

  await expect(createToken(await actor(), { ...wanted, until: day(1) })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(endOwnSession(await actor(), { id: me.id })).rejects.toMatchObject({ code: 'forbidden' });

  const revoked = await call('POST /me/tokens/{id}/revocation', me.cookie, {}, { id });
  expect(revoked.status).toBe(200);
  await expect(actor()).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('A12 no answer to a token sets a cookie', async () => {
  const me = await signedIn();
  const { token } = await givenToken(me.accountId);
  const headers = { authorization: `Bearer ${token}` };
  const request = new Request('http://localhost:3000/api/v1/me', { headers });
  const response = await (api['GET /me'] as Route)(request, { params: Promise.resolve({}) });
  expect(response.status).toBe(200);
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('private, no-store');
});

test('A7 an administrator suspends, and the next request of each open door is refused', async () => {
  const me = await signedIn();
  const { token } = await givenToken(me.accountId);
  const admin = await given.actor(['administrator']);
  expect((await call('PATCH /me', me.cookie, { name: 'Noé Specimen', locale: 'fr' })).status).toBe(200);
  await suspendAccount(admin, { id: me.accountId });
  expect((await call('PATCH /me', me.cookie, { name: 'x', locale: 'fr' })).status).toBe(401);
  await expect(byToken(token)).rejects.toMatchObject({ code: 'unauthenticated' });
});
