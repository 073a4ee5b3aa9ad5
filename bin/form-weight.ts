import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { ensureBrowser } from './browser.ts';
import { countingLine } from './counting-line.ts';
import { signIn } from './visitor.ts';

const steps = ['coordination', 'figures', 'access', 'story', 'check'];
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
/** 400 kbps, 400 ms, a processor a quarter as fast. */
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

type Row = Record<string, number | string>;

/**
 * What a field update's form weighs and when it shows on a phone at 400 kbps, 400 ms and a quarter of this processor:
 * each page without script, the first visit with everything it keeps for later, and the same visit again. The
 * figures of time are this machine's, and only as steady as it is.
 */
export async function weighForm(origin: string): Promise<Row[]> {
  const cookie = await signIn(origin, process.env.BENCH_FIELD_ACCOUNT ?? 'field.sdn@demo.example');
  const id = await updateToWrite(origin, cookie);
  const line = await countingLine(Number(new URL(origin).port));
  const executablePath = ensureBrowser(console.log);
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const at = { cookie, origin: line.origin, browser };
  const rows: Row[] = [];
  try {
    for (const step of steps) rows.push(await withoutScript(at, `/updates/${id}/${step}`, step));
    for (const step of steps)
      rows.push(...(await withEverything(at, `/updates/${id}/${step}`, step, line.counted)));
    return rows;
  } finally {
    await browser.close();
    line.close();
  }
}

type At = { cookie: string; origin: string; browser: Browser };

async function updateToWrite(origin: string, cookie: string): Promise<string> {
  const answer = await fetch(`${origin}/api/v1/updates?queue=mine&limit=1`, { headers: { cookie } });
  const { items } = (await answer.json()) as { items: { id: string }[] };
  if (!items[0]) throw new Error('nobody has an update to write: start from the demo world');
  return items[0].id;
}

async function visitor({ browser, origin, cookie }: At, javaScriptEnabled: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({ ...phone, javaScriptEnabled });
  const cookies = cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: origin };
  });
  await context.addCookies(cookies);
  return context;
}

/** The page alone as it comes over the wire, without script, compressed. */
async function withoutScript(at: At, path: string, step: string): Promise<Row> {
  const context = await visitor(at, false);
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  const kinds = new Map<string, string>();
  const sizes: Record<string, number> = {};
  client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? '';
    sizes[kind] = (sizes[kind] ?? 0) + encodedDataLength;
  });
  await page.goto(at.origin + path, { waitUntil: 'networkidle' });
  await context.close();
  const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  return { visit: `${step}, no script`, 'page kB': kB(sizes.Document ?? 0), 'all kB': kB(all) };
}

/** The first visit until the form's pages are kept on the device, and the same again. */
async function withEverything(at: At, path: string, step: string, counted: () => number): Promise<Row[]> {
  const context = await visitor(at, true);
  counted();
  const first = {
    visit: `${step}, first`,
    ...(await slowVisit(context, at.origin + path)),
    'all kB': kB(counted()),
  };
  const again = {
    visit: `${step}, again`,
    ...(await slowVisit(context, at.origin + path)),
    'all kB': kB(counted()),
  };
  await context.close();
  return [first, again];
}

async function slowVisit(context: BrowserContext, address: string): Promise<Row> {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', slow);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
  const largest = await largestPaint(page);
  await untilKept(page);
  await page.close();
  return { 'LCP ms': Math.round(largest) };
}

const largestPaint = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );

/** What the form keeps for a visit without a line is part of its weight. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(
    async (wanted) => {
      const names = (await caches.keys()).filter((name) => name.startsWith('pages'));
      const kept = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).length),
      );
      return kept.reduce((sum, count) => sum + count, 0) >= wanted;
    },
    steps.length,
    { timeout: 60_000, polling: 500 },
  );
  // What still arrives beside it.
  await page.waitForTimeout(2_000);
}

const kB = (bytes: number) => Math.round(bytes / 100) / 10;
