import { expect, test } from 'vitest';
import { anonymous } from '#lib/access/actor.ts';
import { api } from '#lib/api.ts';
import { given } from '#lib/testing/given.ts';
import { cookieOf, tokenOf } from '#lib/testing/request.ts';
import { consume, type Limit, limiter } from './limits.ts';

const request = (address: string) =>
  new Request('http://localhost:3000/api/v1/x', { headers: { 'x-client-address': address } });
const usedUp = async (limit: Limit, key: string) => {
  const { points } = limiter(limit);
  await limiter(limit).penalty(key, points);
};

test.each(['search', 'export', 'import', 'invite', 'reset', 'password', 'api'] as const)(
  'A35 %s: whoever has used up their share waits, and nobody else',
  async (limit) => {
    const kind = limit === 'api' ? ('token' as const) : ('account' as const);
    const [busy, other] = [await given.actor(['reader']), await given.actor(['reader'])];
    await consume(limit, { ...busy, kind }, request('192.0.2.1'));
    await usedUp(limit, busy.accountId ?? '');
    const refused = await consume(limit, { ...busy, kind }, request('192.0.2.1')).catch((error) => error);
    expect(refused).toMatchObject({ code: 'too_many' });
    expect(refused.detail.retryAfter).toBeGreaterThan(0);
    await consume(limit, { ...other, kind }, request('192.0.2.1'));
  },
);

test('A35 somebody not signed in is counted by address', async () => {
  await usedUp('api', '192.0.2.7');
  await expect(consume('api', anonymous, request('192.0.2.7'))).rejects.toMatchObject({ code: 'too_many' });
  await consume('api', anonymous, request('192.0.2.8'));
});

test('A35 the answer is 429 with Retry-After, by session and by token', async () => {
  const actor = await given.actor(['reader']);
  const headers = [
    { cookie: await cookieOf(actor) },
    { authorization: `Bearer ${await tokenOf(actor, 'read')}` },
  ] as Record<string, string>[];
  const search = (sent: Record<string, string>) =>
    api['GET /search'](new Request('http://localhost:3000/api/v1/search?q=x', { headers: sent }), {
      params: Promise.resolve({}),
    });
  for (const sent of headers) expect((await search(sent)).status).toBe(200);
  await usedUp('search', actor.accountId ?? '');
  for (const sent of headers) {
    const response = await search(sent);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  }
});
