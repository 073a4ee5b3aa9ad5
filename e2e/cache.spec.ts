import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures.ts';

type Kept = { status: number; headers: [string, string][]; body: Buffer };

/** A careless shared cache: keyed by the address alone, it keeps whatever it is not forbidden to keep. */
async function cachingProxy(origin: string) {
  const kept = new Map<string, Kept>();
  const forbidden = /no-store|private/;
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const answer = kept.get(path) ?? (await fetched(path, request.headers as Record<string, string>));
    response.writeHead(answer.status, answer.headers.flat()).end(answer.body);
  });
  async function fetched(path: string, sent: Record<string, string>): Promise<Kept> {
    const { cookie = '', rsc = '' } = sent;
    const headers = { cookie, ...(rsc && { rsc }) };
    const response = await fetch(origin + path, { headers, redirect: 'manual' });
    const answer = {
      status: response.status,
      headers: [['content-type', response.headers.get('content-type') ?? '']] as [string, string][],
      body: Buffer.from(await response.arrayBuffer()),
    };
    if (!forbidden.test(response.headers.get('cache-control') ?? '')) kept.set(path, answer);
    return answer;
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, kept, close: () => server.close() };
}

test('A31 a cache between us and people never gives one what was read for another, nor data for a page', async ({
  stage,
}) => {
  const proxy = await cachingProxy(stage.origin);
  const people = await Promise.all(
    ['First', 'Second'].map(async (name) => {
      const operation = await stage.given.operation({ nameEn: `${name} land`, nameFr: `${name} pays` });
      const actor = await stage.given.actor(['field_coordinator', [operation.id]]);
      return { name, cookie: await stage.cookieOf(actor), path: `/api/v1/operations/${operation.id}` };
    }),
  );
  const [first, second] = people;
  if (!first || !second) throw new Error('two people are needed');
  const get = async (path: string, headers: Record<string, string>) => {
    const response = await fetch(proxy.origin + path, { headers, redirect: 'manual' });
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      text: await response.text(),
    };
  };
  for (const path of [
    '/',
    '/roster',
    '/search?q=land',
    '/api/v1/operations',
    '/api/v1/search?q=land',
    first.path,
  ]) {
    await get(path, { cookie: first.cookie });
    await get(path, { cookie: first.cookie, rsc: '1' });
    const seen = await get(path, { cookie: second.cookie });
    expect(seen.text, path).not.toContain('First land');
    expect(seen.type, path).toMatch(path.startsWith('/api') ? /json/ : /html/);
  }
  expect((await get('/api/v1/operations', { cookie: second.cookie })).text).toContain('Second land');
  const assets = [...proxy.kept.keys()].filter((path) => !path.startsWith('/_next/static/'));
  expect(assets).toEqual([]);
  proxy.close();
});
