import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Actor } from '#lib/access/actor.ts';
import { expect, type Stage } from './fixtures.ts';

export const blank = { coordination: {}, figures: { rows: [] }, access: {}, story: {} };
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

export async function signedIn(context: BrowserContext, stage: Stage, actor: Actor, origin: string) {
  const [name = '', ...value] = (await stage.cookieOf(actor)).split('=');
  await context.addCookies([{ name, value: value.join('='), url: origin }]);
}

export async function phoneOf(
  browser: Browser,
  stage: Stage,
  actor: Actor,
  { origin = stage.origin, javaScriptEnabled = true } = {},
) {
  const context = await browser.newContext({ ...phone, baseURL: origin, javaScriptEnabled });
  await signedIn(context, stage, actor, origin);
  return { context, page: await context.newPage() };
}

/** 400 kbps, 400 ms, a processor a quarter as fast; `cut` ends what is left of the line. */
export async function slow(page: Page) {
  const client = await page.context().newCDPSession(page);
  const conditions = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', conditions);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { cut: () => client.send('Network.emulateNetworkConditions', { ...conditions, offline: true }) };
}

/** The form opens without a line once each of its pages is kept. */
export const isKept = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const names = (await caches.keys()).filter((name) => name.startsWith('pages'));
          const pages = await Promise.all(
            names.map(async (name) => (await (await caches.open(name)).keys()).length),
          );
          return pages.reduce((sum, count) => sum + count, 0);
        }),
      { timeout: 45_000 },
    )
    .toBe(5);

export const where = (page: Page) => page.locator('[data-where]');
export const next = (page: Page) => page.getByRole('button', { name: 'Save and continue' });

export async function standing(id: string) {
  const { asOwner } = await import('#lib/testing/given.ts');
  const { sql } = await import('drizzle-orm');
  return asOwner(async (db) => {
    const { rows } = await db.execute<{ status: string; versions: number; content: typeof blank | null }>(sql`
      select u.status, count(v.number)::int as versions, (array_agg(v.content order by v.number desc))[1] as content
      from updates u left join update_versions v on v.update_id = u.id where u.id = ${id}::uuid group by u.id`);
    return rows[0];
  });
}
