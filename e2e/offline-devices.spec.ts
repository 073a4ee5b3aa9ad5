import { expect, test } from './fixtures.ts';
import { blank, isKept, next, phoneOf, signedIn, where } from './phone.ts';

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
