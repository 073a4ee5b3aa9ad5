import { browserOf, inspect, readsOf, visits } from './crawler.ts';
import { expect, test } from './fixtures.ts';

test('A13 A14 A31 every page and every answer of the API shows each actor their own canaries and nobody else’s', async ({
  stage,
  operation,
}) => {
  test.setTimeout(900_000);
  const { canaryActors, canaryWorld } = await import('#lib/testing/canary.ts');
  const mark = `X${operation.code.slice(2)}`;
  const world = await canaryWorld(mark);
  const addresses = visits(world, await readsOf(stage.origin), `CANARY-${mark}`);
  const complaints: string[] = [];

  for (const [who, held] of Object.entries(canaryActors(world))) {
    const actor = await stage.given.actor(...held);
    const get = browserOf(stage.origin, await stage.cookieOf(actor));
    for (const visit of addresses) {
      const wrong = await inspect(visit, get, who, actor, mark);
      complaints.push(...wrong.map((what) => `${who} ${visit.path} (${visit.place ?? 'list'}): ${what}`));
    }
  }
  expect(complaints).toEqual([]);
  expect(addresses.length).toBeGreaterThan(20);
});

test('A16 no header, spelling or prefetch opens a record to whom it is closed', async ({
  stage,
  operation,
}) => {
  const { canaryWorld, canaryActors } = await import('#lib/testing/canary.ts');
  const mark = `Y${operation.code.slice(2)}`;
  const world = await canaryWorld(mark);
  const { operationId, structureId } = world.B;
  const cookies = ['', await stage.cookieOf(await stage.given.actor(...canaryActors(world).fieldA))];
  const paths = [
    `/operations/${operationId}`,
    `/operations/${operationId}.rsc`,
    `/operations/${operationId}.segments/_tree.segment.rsc`,
    `//operations/${operationId}`,
    `/%6fperations/${operationId}`,
    `/_next/data/build/operations/${operationId}.json`,
    `/api/v1/operations/${operationId}`,
    `/api/v1//operations/${operationId}`,
    `/api/v1/structures/${structureId}`,
  ];
  const tricks: Record<string, string>[] = [
    {},
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-middleware-subrequest': 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy' },
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
    { 'x-original-url': `/operations/${operationId}`, 'x-rewrite-url': `/operations/${operationId}` },
    { 'x-matched-path': `/operations/${operationId}` },
    { 'next-resume': '1' },
    { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
  ];
  const opened: string[] = [];
  for (const cookie of cookies) {
    for (const path of paths) {
      for (const headers of tricks) {
        const response = await fetch(stage.origin + path, {
          headers: { ...(cookie && { cookie }), ...headers },
          redirect: 'manual',
        });
        const text = await response.text();
        if (text.includes(`CANARY-${mark}B`)) opened.push(`${path} ${JSON.stringify(headers)}`);
      }
    }
  }
  expect(opened).toEqual([]);
});
