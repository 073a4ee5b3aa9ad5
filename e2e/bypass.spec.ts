import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CanaryPlace } from '#lib/testing/canary.ts';
import { anotherInstance, stop } from './another-instance.ts';
import { expect, type Stage, test } from './fixtures.ts';

type Place = Pick<CanaryPlace, 'operationId' | 'structureId'>;

/** Ways in which a record was opened in other systems of this make: spellings of its address… */
const spellings = ({ operationId, structureId }: Place) => [
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

/** …and headers beside it. */
const tricks = ({ operationId }: Place): Record<string, string>[] => [
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

/** What was built, with the proxy taken out of it. */
function withoutProxy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'without-proxy-'));
  cpSync('.next', join(folder, '.next'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (from) => !from.startsWith(join('.next', 'cache')),
  });
  for (const name of ['node_modules', 'next.config.js', 'package.json', 'db', 'lib', 'public'])
    symlinkSync(resolve(name), join(folder, name));
  const manifest = join(folder, '.next/server/functions-config-manifest.json');
  const { functions, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
  const { '/_middleware': proxy, ...others } = functions;
  if (!proxy) throw new Error('The build knows no proxy: this test would take nothing away.');
  writeFileSync(manifest, JSON.stringify({ ...rest, functions: others }));
  return folder;
}

type Ask = (path: string, headers: Record<string, string>) => Promise<Response>;

/** Every trick with every spelling that shows the word, as each of these visitors. */
async function openedBy(ask: Ask, cookies: string[], place: Place, word: string): Promise<string[]> {
  const opened: string[] = [];
  for (const cookie of cookies) {
    for (const path of spellings(place)) {
      for (const headers of tricks(place)) {
        const response = await ask(path, { ...(cookie && { cookie }), ...headers });
        if ((await response.text()).includes(word)) opened.push(`${path} ${JSON.stringify(headers)}`);
      }
    }
  }
  return opened;
}

/** The place that its own coordinator sees at this origin, and the tricks of those to whom it is closed. */
async function probe(stage: Stage, origin: string, mark: string) {
  const { canaryWorld, canaryActors } = await import('#lib/testing/canary.ts');
  const world = await canaryWorld(mark);
  const cookieOf = async (who: 'fieldA' | 'fieldB') =>
    stage.cookieOf(await stage.given.actor(...canaryActors(world)[who]));
  const ask: Ask = (path, headers) => fetch(origin + path, { headers, redirect: 'manual' });
  const word = `CANARY-${mark}B`;
  const own = await ask(`/operations/${world.B.operationId}`, { cookie: await cookieOf('fieldB') });
  expect(await own.text()).toContain(word);
  expect(await openedBy(ask, ['', await cookieOf('fieldA')], world.B, word)).toEqual([]);
  return { policy: own.headers.get('content-security-policy') };
}

test('A16 no header, spelling or prefetch opens a record to whom it is closed', async ({
  stage,
  operation,
}) => {
  const { policy } = await probe(stage, stage.origin, `Y${operation.code.slice(2)}`);
  expect(policy).toContain('nonce-');
});

test('A16 nor does any of them where the proxy was deleted', async ({ stage, operation }) => {
  test.setTimeout(120_000);
  const folder = withoutProxy();
  const { origin, server } = await anotherInstance(folder);
  try {
    const { policy } = await probe(stage, origin, `W${operation.code.slice(2)}`);
    // Only the proxy gives a page's scripts their nonce: it was not there.
    expect(policy).not.toContain('nonce-');
  } finally {
    await stop(server, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
});
