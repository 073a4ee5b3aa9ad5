import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Actor } from '#lib/access/actor.ts';
import { operationsApi } from '#lib/operations/api.ts';
import { listOperations } from '#lib/operations/queries.ts';
import { given } from '#lib/testing/given.ts';
import { at, cookieOf, request, tokenOf } from '#lib/testing/request.ts';
import { endpoint } from './endpoint.ts';
import { formReturn } from './form-return.ts';

const list = operationsApi['GET /operations'];
const create = operationsApi['POST /operations'];
const one = operationsApi['GET /operations/{id}'];
const edit = operationsApi['PATCH /operations/{id}'];

const draft = () => ({
  code: `T-${randomUUID().slice(0, 8).toUpperCase()}`,
  nameEn: 'Sudan',
  nameFr: 'Soudan',
  countries: 'SDN',
  since: '2024-01-01',
  sharing: 'partners',
});

const bearer = async (actor: Actor, access?: 'read' | 'write') => ({
  authorization: `Bearer ${await tokenOf(actor, access)}`,
});
const browser = async (actor: Actor) => ({ cookie: await cookieOf(actor), 'sec-fetch-site': 'same-origin' });
const code = async (response: Response) => [response.status, (await response.json()).code];

describe('A33 what may change something', () => {
  test('a cookie counts only from a page of ours; a token speaks for itself', async () => {
    const geneva = await given.actor(['geneva_coordinator']);
    const cookie = await cookieOf(geneva);
    const post = (headers: Record<string, string>) =>
      create(request('/api/v1/operations', { json: draft(), headers }), at());

    expect(await code(await post({ cookie }))).toEqual([403, 'cross_site']);
    expect(await code(await post({ cookie, 'sec-fetch-site': 'cross-site' }))).toEqual([403, 'cross_site']);
    expect(await code(await post({ cookie, 'sec-fetch-site': 'same-site' }))).toEqual([403, 'cross_site']);
    expect(await code(await post({ cookie, origin: 'https://evil.example' }))).toEqual([403, 'cross_site']);
    expect((await post({ cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await post(await bearer(geneva))).status).toBe(200);
    expect(await code(await post(await bearer(geneva, 'read')))).toEqual([403, 'read_only_token']);
    expect(await code(await post({ 'sec-fetch-site': 'same-origin' }))).toEqual([401, 'unauthenticated']);
  });

  test('a body above the limit, of no known kind, unreadable or with ten thousand fields is refused', async () => {
    const headers = await browser(await given.actor(['geneva_coordinator']));
    const send = async (body: string, type: string) =>
      code(
        await create(
          new Request('http://localhost:3000/x', {
            method: 'POST',
            body,
            headers: { ...headers, accept: 'application/json', 'content-type': type },
          }),
          at(),
        ),
      );
    expect(await send(`{"nameEn":"${'x'.repeat(1_100_000)}"}`, 'application/json')).toEqual([
      413,
      'too_large',
    ]);
    expect(await send('{"nameEn":', 'application/json')).toEqual([400, 'malformed']);
    expect(await send('[1]', 'application/json')).toEqual([400, 'malformed']);
    expect(await send(`${'['.repeat(5_000)}${']'.repeat(5_000)}`, 'application/json')).toEqual([
      400,
      'malformed',
    ]);
    expect(await send('<a/>', 'application/xml')).toEqual([415, 'unsupported_media']);
    expect(await send('x', 'multipart/form-data; boundary=y')).toEqual([400, 'malformed']);
    const many = Array.from({ length: 10_000 }, (_, i) => `f${i}=1`).join('&');
    expect(await send(many, 'application/x-www-form-urlencoded')).toEqual([400, 'malformed']);
  });

  test('an unbounded body is not read to its end', async () => {
    const headers = {
      ...(await browser(await given.actor(['geneva_coordinator']))),
      'content-type': 'application/json',
    };
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    expect(await code(await create(new Request('http://localhost:3000/x', init), at()))).toEqual([
      413,
      'too_large',
    ]);
    expect(sent).toBeLessThan(2_000_000);
  });
});

describe('a plain form', () => {
  test('goes on to where it says, and back to its page with its words when refused', async () => {
    const geneva = await given.actor(['geneva_coordinator']);
    const headers = await browser(geneva);
    const send = (form: Record<string, string>) =>
      create(request('/api/v1/operations', { form, headers }), at());
    const steering = { _from: '/operations/new?x=1', _to: '/operations/{id}', _key: randomUUID() };

    const refused = await send({
      ...draft(),
      ...steering,
      nameFr: '',
      until: '2023-01-01',
      password: 'not kept',
    });
    expect(refused.status).toBe(303);
    const back = new URL(refused.headers.get('location') ?? '', 'http://localhost:3000');
    expect([back.pathname, back.searchParams.get('x'), back.hash]).toEqual([
      '/operations/new',
      '1',
      '#problem',
    ]);
    const returned = await formReturn(geneva.accountId, back.searchParams.get('problem'));
    expect(returned).toMatchObject({
      code: 'invalid',
      values: { nameEn: 'Sudan' },
      fields: { nameFr: ['required'] },
    });
    expect(returned?.values).not.toHaveProperty('password');
    const stranger = await given.actor(['geneva_coordinator']);
    expect(await formReturn(stranger.accountId, back.searchParams.get('problem'))).toBeNull();

    const wording = draft();
    const done = await send({ ...wording, ...steering });
    const again = await send({ ...wording, ...steering });
    expect(done.headers.get('location')).toMatch(/^\/operations\/[0-9a-f-]{36}$/);
    expect(again.headers.get('location')).toBe(done.headers.get('location'));
  });

  test('reaches an edit by POST, and nothing else does', async () => {
    const { id } = await given.operation();
    const headers = await browser(await given.actor(['geneva_coordinator']));
    const { code: _, ...form } = { ...draft(), nameEn: 'Renamed', _to: '/operations/{id}', _from: '/' };
    const sent = await edit.form(request('/x', { form: { ...form, version: '1' }, headers }), at({ id }));
    expect(sent.headers.get('location')).toBe(`/operations/${id}`);
    expect(await code(await edit.form(request('/x', { json: form, headers }), at({ id })))).toEqual([
      405,
      'method_not_allowed',
    ]);
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
  ])('A5 is never led to %s', async (path) => {
    const headers = await browser(await given.actor(['geneva_coordinator']));
    const send = (form: Record<string, string>) => create(request('/x', { form, headers }), at());
    const done = await send({ ...draft(), _to: path });
    const refused = await send({ _from: path });
    for (const answer of [done, refused]) {
      const { origin } = new URL(answer.headers.get('location') ?? '', 'http://here.invalid');
      expect([answer.status, origin]).toEqual([303, 'http://here.invalid']);
    }
  });
});

test('A33 a forged cursor, a NUL and a day beyond the calendar are refused, not a fault of ours', async () => {
  const headers = await bearer(await given.actor(['geneva_coordinator']));
  const forged = Buffer.from(JSON.stringify({ value: 'x', id: 'y', back: false, start: 0 })).toString(
    'base64url',
  );
  for (const query of [`cursor=${forged}`, 'q=%00', 'cursor=%00']) {
    const answer = await list(request(`/api/v1/operations?${query}`, { headers }), at());
    expect([query, answer.status < 500], query).toEqual([query, true]);
  }
});

test('an answer that does not fit its own output is a fault of ours, not of whoever asked', async () => {
  const output = z.object({ items: z.object({ code: z.string().max(0) }).array() });
  const odd = endpoint(listOperations, { summary: '', output });
  await given.operation();
  const answer = await odd(
    request('/api/v1/operations', { headers: await browser(await given.actor(['reader'])) }),
    at(),
  );
  expect(await code(answer)).toEqual([500, 'unexpected']);
});

test('A13 a foreign id and a missing one are answered alike, byte for byte', async () => {
  const [mine, foreign] = [await given.operation(), await given.operation()];
  const headers = await bearer(await given.actor(['field_coordinator', [mine.id]]));
  const body = async (id: string) => {
    const answer = await one(request(`/api/v1/operations/${id}`, { headers }), at({ id }));
    return [answer.status, await answer.text()];
  };
  expect((await body(mine.id))[0]).toBe(200);
  expect(await body(foreign.id)).toEqual(await body(randomUUID()));
  expect((await body(foreign.id))[0]).toBe(404);
});

test('A7 a lost grant and a suspended account count from the very next request', async () => {
  const { asOwner } = await import('#lib/testing/given.ts');
  const { accounts, grants } = await import('#db/schema/index.ts');
  const { eq } = await import('drizzle-orm');
  const geneva = await given.actor(['geneva_coordinator']);
  const headers = [await bearer(geneva), await browser(geneva)];
  const statuses = () =>
    Promise.all(
      headers.map(async (h) => (await list(request('/api/v1/operations', { headers: h }), at())).status),
    );
  const id = geneva.accountId ?? '';
  expect(await statuses()).toEqual([200, 200]);
  await asOwner((db) => db.delete(grants).where(eq(grants.accountId, id)));
  expect(await statuses()).toEqual([403, 403]);
  await asOwner((db) => db.update(accounts).set({ status: 'suspended' }).where(eq(accounts.id, id)));
  expect(await statuses()).toEqual([401, 401]);
});

test('A21 fields that an operation does not name change nothing', async () => {
  const { id } = await given.operation();
  const headers = await bearer(await given.actor(['geneva_coordinator']));
  const json = {
    ...draft(),
    countries: ['SDN'],
    version: 1,
    code: 'HACKED',
    createdAt: '1999-01-01',
    updatedAt: '1999-01-01',
  };
  const answer = await edit(request('/x', { method: 'PATCH', json, headers }), at({ id }));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ id, nameEn: 'Sudan', version: 2 });
  const read = await one(request('/x', { headers }), at({ id }));
  expect((await read.json()).code).not.toBe('HACKED');
});

test('A42 what waited on a device for one person is refused while another is signed in', async () => {
  const [writer, other] = await Promise.all([given.actor(['administrator']), given.actor(['administrator'])]);
  const send = async (named: Actor) => {
    const headers = { ...(await browser(other)), 'x-account': named.accountId ?? '' };
    return create(request('/api/v1/operations', { method: 'POST', json: draft(), headers }), at());
  };
  expect(await code(await send(writer))).toEqual([401, 'unauthenticated']);
  expect((await send(other)).status).toBe(200);
});
