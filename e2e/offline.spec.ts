import type { Page } from '@playwright/test';
import { formSteps } from '#components/updates/form-pages.ts';
import { badLine } from './bad-line.ts';
import { expect, test } from './fixtures.ts';
import { blank, isKept, next, phoneOf, slow, standing, where } from './phone.ts';

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
