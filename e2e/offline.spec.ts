import type { Browser, BrowserContext, Page } from '@playwright/test';
import { formSteps } from '#components/updates/form-pages.ts';
import type { Actor } from '#lib/access/actor.ts';
import { badLine } from './bad-line.ts';
import { expect, type Stage, test } from './fixtures.ts';

const blank = { coordination: {}, figures: { rows: [] }, access: {}, story: {} };
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

async function signedIn(context: BrowserContext, stage: Stage, actor: Actor, origin: string) {
  const [name = '', ...value] = (await stage.cookieOf(actor)).split('=');
  await context.addCookies([{ name, value: value.join('='), url: origin }]);
}

async function phoneOf(
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
async function slow(page: Page) {
  const client = await page.context().newCDPSession(page);
  const conditions = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', conditions);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { cut: () => client.send('Network.emulateNetworkConditions', { ...conditions, offline: true }) };
}

/** The form opens without a line once each of its pages is kept. */
const isKept = (page: Page) =>
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

const where = (page: Page) => page.locator('[data-where]');
const next = (page: Page) => page.getByRole('button', { name: 'Save and continue' });

async function standing(id: string) {
  const { asOwner } = await import('#lib/testing/given.ts');
  const { sql } = await import('drizzle-orm');
  return asOwner(async (db) => {
    const { rows } = await db.execute<{ status: string; versions: number; content: typeof blank | null }>(sql`
      select u.status, count(v.number)::int as versions, (array_agg(v.content order by v.number desc))[1] as content
      from updates u left join update_versions v on v.update_id = u.id where u.id = ${id}::uuid group by u.id`);
    return rows[0];
  });
}

const whole = {
  coordination: { team: 'same' },
  figures: { rows: [{ indicator: 'eore_sessions', group: null, value: '164' }] },
  access: { access: 'Two localities are open again.' },
};

/** Opens the update, writes two steps, and goes on to the third. */
async function begin(page: Page, id: string) {
  await page.goto(`/updates/${id}/coordination`);
  await isKept(page);
  await page.getByRole('radio', { name: 'Yes, nothing has changed' }).check();
  await next(page).click();
  await expect(page).toHaveURL(/figures$/);
}

test('A42 opened and filled on a slow phone, the line cut mid-way, the tab closed, the line restored: the update arrives once, complete', async ({
  browser,
  stage,
}) => {
  test.setTimeout(300_000);
  const { reporting } = await import('#lib/testing/reporting.ts');
  const { field, update } = await reporting('due', blank);
  const { context, page } = await phoneOf(browser, stage, field);
  await slow(page);
  await begin(page, update.id);
  await expect(where(page)).toHaveText('Not saved yet.');

  await context.setOffline(true);
  await page.getByLabel('Sessions held').fill('164');
  await expect(where(page)).toHaveText('On this phone only.');
  await next(page).click();
  await expect(page).toHaveURL(/access$/);
  await page.getByLabel('Access', { exact: true }).fill('Two localities are open again.');
  await expect(where(page)).toHaveText('On this phone only.');
  // Opened anew without a line: every word is there.
  await page.goto(`/updates/${update.id}/figures`);
  await expect(page.getByLabel('Sessions held')).toHaveValue('164');
  await expect(where(page)).toHaveText(/It goes to the server by itself/);
  await page.goto(`/updates/${update.id}/check`);
  await expect(page.getByText('Sessions held: 164')).toBeVisible();
  await page.getByRole('button', { name: 'Send the update' }).click();
  await expect(where(page)).toHaveText(/It goes by itself when the line is back/);
  await page.close();
  expect(await standing(update.id)).toMatchObject({ status: 'due', versions: 0 });

  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto('/');
  await expect.poll(() => standing(update.id), { timeout: 30_000 }).toMatchObject({ status: 'submitted' });
  expect(await standing(update.id)).toMatchObject({ versions: 1, content: whole });
  await later.goto(`/updates/${update.id}/figures`);
  await expect(where(later)).toHaveText(/^On the server, \d/);
  await later.goto('/');
  expect(await standing(update.id)).toMatchObject({ status: 'submitted', versions: 1 });
  await context.close();
});

test('a page that is kept here says what the server took since it was kept', async ({ browser, stage }) => {
  const { reporting } = await import('#lib/testing/reporting.ts');
  const { field, update } = await reporting('due', blank);
  const { context, page } = await phoneOf(browser, stage, field);
  await page.goto(`/updates/${update.id}/access`);
  await isKept(page);
  await page.getByLabel('Access', { exact: true }).fill('Two localities are open again.');
  await expect(where(page)).toHaveText('On this phone only.');
  await next(page).click();
  await expect(page).toHaveURL(/story$/);
  await context.setOffline(true);
  await page.goto(`/updates/${update.id}/check`);
  const since = page.getByRole('status').filter({ hasText: 'On the server since this page was kept here:' });
  await expect(since).toContainText('Access: Two localities are open again.');
  await expect(page.getByText('On this phone only')).toHaveCount(0);

  await context.setOffline(false);
  await page.goto(`/updates/${update.id}/check`);
  await expect(page.getByRole('button', { name: 'Send the update' })).toBeVisible();
  await expect(since).toHaveCount(0);
  await context.close();
});

test('A41 A42 an answer that gets lost and a server that is killed in mid-send: the update arrives once, complete', async ({
  browser,
  stage,
}) => {
  test.setTimeout(300_000);
  const { reporting } = await import('#lib/testing/reporting.ts');
  const { field, update } = await reporting('due', blank);
  const line = await badLine();
  try {
    const { context, page } = await phoneOf(browser, stage, field, { origin: line.origin });
    await begin(page, update.id);
    line.loseAnswerOf(/steps\/figures$/);
    await page.getByLabel('Sessions held').fill('164');
    await next(page).click();
    await expect(page).toHaveURL(/access$/);
    await page.getByLabel('Access', { exact: true }).fill('Two localities are open again.');
    line.killOn(/steps\/access$/);
    await next(page).click();
    await expect(page).toHaveURL(/story$/);
    await expect.poll(() => line.killed()).toBe(true);
    await page.goto(`/updates/${update.id}/check`);
    await expect(page.getByText('Two localities are open again.')).toBeVisible();
    await page.getByRole('button', { name: 'Send the update' }).click();
    await expect(where(page)).toHaveText(/It goes by itself when the line is back/);
    await line.restart();
    line.loseAnswerOf(/submission$/);
    await expect(page).toHaveURL(/receipt$/, { timeout: 60_000 });
    expect(await standing(update.id)).toMatchObject({ status: 'submitted', versions: 1, content: whole });
    await context.close();
  } finally {
    await line.close();
  }
});

test('A41 A42 before any script has arrived, on a slow phone: the line is cut in a step, the server killed in another and while it is sent: the update arrives once, complete', async ({
  browser,
  stage,
}) => {
  test.setTimeout(300_000);
  const { reporting } = await import('#lib/testing/reporting.ts');
  const { field, update } = await reporting('due', blank);
  const line = await badLine();
  try {
    const { context, page } = await phoneOf(browser, stage, field, {
      origin: line.origin,
      javaScriptEnabled: false,
    });
    for (const name of formSteps) {
      const answer = await page.goto(`/updates/${update.id}/${name}`);
      const sizes = await answer?.request().sizes();
      // Headers, compressed page: what this form may cost on a line where every second counts.
      expect((sizes?.responseHeadersSize ?? 0) + (sizes?.responseBodySize ?? 0), name).toBeLessThan(10_000);
    }
    const { cut } = await slow(page);
    await page.goto(`/updates/${update.id}/coordination`);
    await page.getByRole('radio', { name: 'Yes, nothing has changed' }).check();
    await next(page).click();
    await expect(page).toHaveURL(/figures$/);
    await page.getByLabel('Sessions held').fill('164');
    await cut();
    await next(page).click();
    await expect(page).toHaveURL(/^chrome-error/);
    await page.close();

    // What reached the server is there; the step that did not is written again.
    const later = await context.newPage();
    await slow(later);
    await later.goto(`/updates/${update.id}/coordination`);
    await expect(later.getByRole('radio', { name: 'Yes, nothing has changed' })).toBeChecked();
    await later.goto(`/updates/${update.id}/figures`);
    await later.getByLabel('Sessions held').fill('164');
    line.killOn(/steps\/figures$/);
    await next(later).click();
    await expect.poll(() => line.killed()).toBe(true);
    await line.restart();
    await later.goto(`/updates/${update.id}/figures`);
    await later.getByLabel('Sessions held').fill('164');
    await next(later).click();
    await expect(later).toHaveURL(/access$/);
    await later.getByLabel('Access', { exact: true }).fill('Two localities are open again.');
    await next(later).click();
    await expect(later).toHaveURL(/story$/);

    await later.goto(`/updates/${update.id}/check`);
    line.killOn(/submission$/);
    await later.getByRole('button', { name: 'Send the update' }).click();
    await expect.poll(() => line.killed()).toBe(true);
    await line.restart();
    await expect(later).toHaveURL(/^chrome-error/);
    // The page that could not be shown is asked for again, as a browser does: the same post, which counts once.
    await later.reload();
    await expect(later).toHaveURL(/receipt$/);
    expect(await standing(update.id)).toMatchObject({ status: 'submitted', versions: 1, content: whole });
    await context.close();
  } finally {
    await line.close();
  }
});

test('A42 two devices write one step without a line: nothing is lost, and what both changed is asked', async ({
  browser,
  stage,
}) => {
  test.setTimeout(120_000);
  const { reporting } = await import('#lib/testing/reporting.ts');
  const { field, update } = await reporting('due', blank);
  const [one, two] = [await phoneOf(browser, stage, field), await phoneOf(browser, stage, field)];
  for (const { context, page } of [one, two]) {
    await page.goto(`/updates/${update.id}/access`);
    await isKept(page);
    await context.setOffline(true);
  }
  await one.page.getByLabel('Needs').fill('Paint for forty kilometres of road.');
  await two.page.getByLabel('Needs').fill('Spare parts for detectors.');
  await two.page.getByLabel('Access', { exact: true }).fill('Two localities are open again.');
  for (const { page } of [one, two]) {
    await next(page).click();
    await expect(page).toHaveURL(/story$/);
  }
  const saved = async () => {
    const { getUpdate } = await import('#lib/updates/queries.ts');
    const { steps } = await getUpdate(field, { id: update.id });
    return steps.find(({ step }) => step === 'access')?.content;
  };
  await one.context.setOffline(false);
  await one.page.goto(`/updates/${update.id}/story`);
  await expect.poll(saved).toMatchObject({ needs: 'Paint for forty kilometres of road.' });

  await two.context.setOffline(false);
  await two.page.goto(`/updates/${update.id}/access`);
  const choice = two.page.getByRole('group', { name: 'Needs' });
  await expect(choice).toContainText('Paint for forty kilometres of road.');
  await expect(choice).toContainText('Spare parts for detectors.');
  // Nothing is chosen by opening the page anew.
  await two.page.reload();
  await expect(choice).toContainText('Paint for forty kilometres of road.');
  await expect(two.page.getByLabel('Access', { exact: true })).toHaveValue('Two localities are open again.');
  await choice.getByRole('radio', { name: /Paint/ }).check();
  await next(two.page).click();
  await expect(two.page).toHaveURL(/story$/);
  await expect.poll(saved).toEqual({
    access: 'Two localities are open again.',
    needs: 'Paint for forty kilometres of road.',
  });
  for (const { context } of [one, two]) await context.close();
});

test('what a phone keeps is shown while the server would send the same, and nothing older', async ({
  browser,
  stage,
}) => {
  const { reporting } = await import('#lib/testing/reporting.ts');
  const { writeStep } = await import('#lib/updates/commands.ts');
  const { field, update } = await reporting('due', blank);
  const { context, page } = await phoneOf(browser, stage, field);
  const address = `/updates/${update.id}/access`;
  await page.goto(address);
  await isKept(page);
  await page.evaluate(async (path) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const kept = await cache.match(path);
      const html = await kept?.text();
      if (kept && html)
        await cache.put(path, new Response(html.replace('<h1>', '<h1>Kept: '), { headers: kept.headers }));
    }
  }, address);
  const title = page.getByRole('heading', { level: 1 });
  await page.goto('/');
  const answer = await page.goto(address);
  expect(await answer?.text()).toContain('<h1>Kept: ');

  // Another device of the same person writes the step.
  const content = { access: 'Two localities are open again.', needs: null };
  await writeStep(field, { id: update.id, step: 'access', version: 1, content });
  await page.goto(address);
  await expect(page.getByLabel('Access', { exact: true })).toHaveValue('Two localities are open again.');
  await expect(title).not.toContainText('Kept');
  await context.close();
});

test('A42 the session ends meanwhile: another person on this phone reads nothing and sends nothing, and whoever wrote it loses nothing', async ({
  browser,
  stage,
}) => {
  test.setTimeout(120_000);
  const { reporting } = await import('#lib/testing/reporting.ts');
  const { field, update, operation } = await reporting('due', blank);
  const other = await stage.given.actor(['field_coordinator', [operation.id]]);
  const { context, page } = await phoneOf(browser, stage, field);
  await page.goto(`/updates/${update.id}/access`);
  await isKept(page);
  await page.getByLabel('Needs').fill('Paint for forty kilometres of road.');
  await expect(where(page)).toHaveText('On this phone only.');
  await context.clearCookies();
  await next(page).click();
  await expect(page.getByRole('link', { name: 'Sign in and go on' })).toBeVisible();

  await signedIn(context, stage, other, stage.origin);
  await page.goto('/');
  const left = () =>
    page.evaluate(async () => {
      const pages = (await caches.keys()).filter((name) => name.startsWith('pages'));
      const opened = await new Promise<IDBDatabase>((resolve) => {
        const asking = indexedDB.open('device');
        asking.onsuccess = () => resolve(asking.result);
      });
      const rows = await new Promise<unknown[]>((resolve) => {
        const asking = opened.transaction('kept').objectStore('kept').getAll();
        asking.onsuccess = () => resolve(asking.result);
      });
      opened.close();
      const words = rows.map((row) => new TextDecoder().decode((row as { data?: ArrayBuffer }).data)).join();
      return { pages, keys: rows.filter((row) => (row as { key?: unknown }).key).length, words };
    });
  await expect.poll(async () => (await left()).keys).toBe(0);
  expect((await left()).pages).toEqual([]);
  expect((await left()).words).not.toContain('Paint');
  await page.goto(`/updates/${update.id}/access`);
  await isKept(page);
  await expect(page.getByLabel('Needs')).toHaveValue('');
  const { getUpdate } = await import('#lib/updates/queries.ts');
  const needs = async () =>
    (await getUpdate(field, { id: update.id })).steps.find(({ step }) => step === 'access')?.content;
  expect(await needs()).toEqual({});

  await context.clearCookies();
  await signedIn(context, stage, field, stage.origin);
  await page.goto(`/updates/${update.id}/access`);
  await expect(page.getByLabel('Needs')).toHaveValue('Paint for forty kilometres of road.');
  await expect.poll(needs).toMatchObject({ needs: 'Paint for forty kilometres of road.' });
  await expect(where(page)).toHaveText(/^On the server, \d/);
  await context.close();
});
