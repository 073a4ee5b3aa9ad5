import { type Browser, chromium } from '@playwright/test';
import { ensureBrowser } from './browser.ts';

const kinds: Record<string, 'HTML' | 'CSS' | 'JavaScript' | 'fonts'> = {
  Document: 'HTML',
  Stylesheet: 'CSS',
  Script: 'JavaScript',
  Font: 'fonts',
};

/** What a browser loads on a first visit of each page, over the wire, in kB. */
export async function weigh(origin: string, visits: readonly { address: string; cookie: string }[]) {
  const executablePath = ensureBrowser(console.log);
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const rows = [];
    for (const { address, cookie } of visits) rows.push(await firstVisit(browser, origin, address, cookie));
    return rows;
  } finally {
    await browser.close();
  }
}

/** A context of its own: nothing is in its cache. */
async function firstVisit(browser: Browser, origin: string, address: string, cookie: string) {
  const context = await browser.newContext({ extraHTTPHeaders: { cookie } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  const kindOf = new Map<string, string>();
  const bytes = { all: 0, HTML: 0, CSS: 0, JavaScript: 0, fonts: 0, other: 0 };
  client.on('Network.responseReceived', ({ requestId, type }) => kindOf.set(requestId, type));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength;
    bytes[kinds[kindOf.get(requestId) ?? ''] ?? 'other'] += encodedDataLength;
  });
  await page.goto(origin + address, { waitUntil: 'networkidle' });
  await context.close();
  const kB = Object.entries(bytes).map(([kind, size]) => [kind, Math.round(size / 100) / 10]);
  return { 'kB on a first visit': address, ...(Object.fromEntries(kB) as Record<string, number>) };
}
