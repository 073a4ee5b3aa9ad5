import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { pages } from '#lib/access/pages.ts';
import { ensureBrowser } from './browser.ts';
import { runCommand } from './command.ts';
import { addressesOf, signIn } from './visitor.ts';

/**
 * `npm run screenshots [-- <part of an address> …]` against the app that runs at APP_ORIGIN: every page as the Geneva
 * coordinator, in English and French, at 1280 and 360 px, light, dark and on paper, into the ignored folder screenshots/.
 */
const origin = process.env.APP_ORIGIN ?? `http://localhost:${process.env.PORT ?? 3000}`;
const wanted = process.argv.slice(2);
const views = (['en', 'fr'] as const).flatMap((locale) =>
  [1280, 360].flatMap((width) => (['light', 'dark'] as const).map((theme) => ({ locale, width, theme }))),
);

await runCommand(async () => {
  const executablePath = ensureBrowser(console.log);
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const cookie = await signIn(origin, process.env.SCREENSHOT_ACCOUNT ?? 'admin@demo.example');
  const open = Object.keys(pages).filter((route) => !route.includes('[token]'));
  const addresses = [...(await addressesOf(origin, cookie, open)).values()].filter(
    (address) => wanted.length === 0 || wanted.some((part) => address.includes(part)),
  );
  for (const view of views) await shoot(browser, cookie, addresses, view);
  await browser.close();
  console.log(`${addresses.length} pages × ${views.length} views in screenshots/`);
});

async function shoot(
  browser: Browser,
  cookie: string,
  addresses: string[],
  { locale, width, theme }: (typeof views)[number],
) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme });
  const cookies = cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: origin };
  });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.request.post(`${origin}/api/v1/language`, {
    headers: { origin, 'sec-fetch-site': 'same-origin' },
    form: { locale, next: '/' },
    maxRedirects: 0,
  });
  for (const address of addresses) {
    const name =
      address === '/'
        ? 'home'
        : address
            .slice(1)
            .replace(/[0-9a-f-]{36}/, 'one')
            .replace(/[^\w-]+/g, '-');
    const file = join('screenshots', `${locale}-${width}-${theme}`, `${name}.png`);
    mkdirSync(dirname(file), { recursive: true });
    await page.goto(origin + address, { waitUntil: 'load' });
    await page.screenshot({ path: file, fullPage: true });
    if (width === 1280 && theme === 'light')
      await page.pdf({ path: file.replace('.png', '-print.pdf'), preferCSSPageSize: true });
  }
  await context.close();
}
