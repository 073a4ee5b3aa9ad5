import { mkdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { pages } from '#lib/access/pages.ts';
import { ensureBrowser } from './browser.ts';
import { buildIfNeeded } from './build.ts';
import { withDatabase } from './database.ts';
import { type Load, load } from './load.ts';
import { freePort } from './port.ts';
import { startServer, untilReady } from './server.ts';
import { addressesOf, signIn } from './visitor.ts';

/**
 * `npm run bench`: figures, not a test. Runs the built app on the database of DATABASE_URL, or on the embedded one in
 * DATA_DIR (fill it first with `npm run seed:scale`), and prints for each main page and endpoint the statements per
 * request, the bytes, and under ten connections the requests per second and latencies. Seconds per address: BENCH_SECONDS.
 */
const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const account = process.env.BENCH_ACCOUNT ?? 'geneva@demo.example';
const endpoints = [
  '/api/health',
  '/api/v1/operations',
  '/api/v1/structures',
  '/api/v1/posts',
  '/api/v1/people',
  '/api/v1/appeals',
  '/api/v1/search?q=exemple',
];

type Row = { address: string; statements: number; kB: number; gzip: number } & Load;

async function measure(origin: string, counter: string, cookie: string, address: string): Promise<Row> {
  const get = () => fetch(origin + address, { headers: { cookie }, redirect: 'manual' });
  for (let warm = 0; warm < 3; warm++) await (await get()).text();
  await fetch(counter);
  const text = await (await get()).text();
  const statements = Number(await (await fetch(counter)).text());
  const kB = (bytes: number) => Math.round(bytes / 100) / 10;
  const sizes = { kB: kB(Buffer.byteLength(text)), gzip: kB(gzipSync(text).length) };
  return { address, statements, ...sizes, ...(await load(origin + address, { cookie }, seconds)) };
}

/** What a browser loads on a first visit, over the wire, in kB. */
async function weight(origin: string, cookie: string, address: string) {
  const executablePath = ensureBrowser(console.log);
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  await page.setExtraHTTPHeaders({ cookie });
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const kinds = new Map<string, string>();
  const sizes: Record<string, number> = { all: 0, script: 0 };
  client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.all = (sizes.all ?? 0) + encodedDataLength;
    if (kinds.get(requestId) === 'Script') sizes.script = (sizes.script ?? 0) + encodedDataLength;
  });
  await page.goto(origin + address, { waitUntil: 'networkidle' });
  await browser.close();
  return {
    address,
    'all kB': Math.round((sizes.all ?? 0) / 1000),
    'JavaScript kB': Math.round((sizes.script ?? 0) / 1000),
  };
}

await withDatabase(async ({ env }) => {
  await buildIfNeeded(console.log);
  mkdirSync('reports', { recursive: true });
  const port = await freePort();
  const countPort = await freePort();
  const origin = `http://localhost:${port}`;
  Object.assign(process.env, {
    COUNT_PORT: String(countPort),
    NODE_OPTIONS: '--import ./bin/count-statements.mjs',
    APP_ORIGIN: origin,
    LOG_LEVEL: 'error',
  });
  const settings = { ...env, PORT: port, APP_ORIGIN: origin };
  const server = startServer(settings, 'start');
  try {
    await untilReady(settings, server);
    const cookie = await signIn(origin, account);
    const routes = Object.keys(pages).filter(
      (route) => !route.includes('[token]') && !/\/(new|edit)$/.test(route),
    );
    const addresses = [...(await addressesOf(origin, cookie, routes)), ...endpoints];
    const rows: Row[] = [];
    for (const address of addresses)
      rows.push(await measure(origin, `http://127.0.0.1:${countPort}`, cookie, address));
    console.table(rows);
    console.table([
      await weight(origin, '', '/sign-in'),
      await weight(origin, cookie, '/'),
      await weight(origin, cookie, '/roster'),
    ]);
  } finally {
    server.child.kill('SIGTERM');
    await server.ended;
  }
});
