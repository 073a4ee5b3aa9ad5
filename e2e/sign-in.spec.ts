import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { mailLink } from './mail-link.ts';

const password = 'some words that fit well';
const address = () => `${randomUUID()}@example.org`;

async function signIn(page: Page, email: string, word = password) {
  await page.goto('/sign-in');
  await page.getByLabel('Work email').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Password').fill(word);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const linkIn = async (...asked: Parameters<typeof mailLink>) => (await mailLink(...asked)).pathname;

/** By the pages alone: an administrator invites, the invited person accepts. */
async function invited(admin: Page, page: Page, email: string) {
  await admin.goto('/administration/invitations/new');
  await admin.getByLabel('Email', { exact: true }).fill(email);
  await admin.getByLabel('Role', { exact: true }).selectOption('reader');
  await admin.getByLabel('Everywhere').check();
  await admin.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(admin.getByRole('row').filter({ hasText: email })).toContainText('Waiting');
  await page.goto(await linkIn(admin, email, 'invitation'));
  await page.getByLabel('Your name').fill('Noé Specimen');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await expect(page.getByText('Your account is ready')).toBeVisible();
}

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with' : 'without';

  test(`an invited person joins, signs in, and forgets the password, ${how} JavaScript`, async ({
    as,
    browser,
    stage,
  }) => {
    const admin = await as('administrator', { javaScript });
    const context = await browser.newContext({ javaScriptEnabled: javaScript, baseURL: stage.origin });
    const page = await context.newPage();
    const email = address();
    await invited(admin, page, email);

    await signIn(page, email, 'not the right words');
    await expect(page.locator('#problem')).toContainText('The email or the password is not right');
    await expect(page.getByLabel('Work email')).toHaveValue(email);
    expect(page.url()).not.toContain(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL(`${stage.origin}/`);
    await page.goto('/me');
    await expect(page.getByRole('row').filter({ hasText: 'Reader' })).toContainText('Everywhere');

    await page.locator('.acct summary').click();
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    await expect(page.getByText('You are signed out')).toBeVisible();
    await page.goto('/me');
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fme/);

    await page.goto('/reset');
    await page.getByLabel('Work email').fill(email);
    await page.getByRole('button', { name: 'Email me the link' }).click();
    await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible();
    await page.goto(await linkIn(admin, email, 'choose a new password'));
    await page.getByLabel('New password').fill('qwertyuiop123');
    await page.getByRole('button', { name: 'Save the password' }).click();
    await expect(page.locator('#problem')).toContainText('Check these answers');
    await page.getByLabel('New password').fill('other words that fit');
    await page.getByRole('button', { name: 'Save the password' }).click();
    await expect(page.getByText('Your new password holds from now on')).toBeVisible();
    await signIn(page, email, 'other words that fit');
    await expect(page).toHaveURL(`${stage.origin}/`);
    await context.close();
  });
}

test('a link by mail signs in once its button is pressed, and not before', async ({
  as,
  page,
  browser,
  stage,
}) => {
  const admin = await as('administrator');
  const email = address();
  await invited(admin, page, email);
  await page.goto('/sign-in?next=/me');
  await page.getByLabel('Work email').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Email me a sign-in link' }).click();
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible();
  const link = await linkIn(admin, email, 'sign-in link');

  const scanner = await browser.newContext({ baseURL: stage.origin });
  await (await scanner.newPage()).goto(link);
  await scanner.close();

  await page.goto(`${link}?next=/me`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${stage.origin}/me`);
  await expect(page.getByRole('row').filter({ hasText: 'by a link' })).toBeVisible();
});

test('A7 whoever is suspended or loses a role meets it at the next click', async ({
  as,
  page,
  browser,
  stage,
}) => {
  const admin = await as('administrator');
  const email = address();
  await invited(admin, page, email);
  await signIn(page, email);
  await expect(page).toHaveURL(`${stage.origin}/`);
  await page.goto('/roster');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await admin.goto(`/administration?q=${email}`);
  await admin.getByRole('link', { name: 'Noé Specimen' }).click();
  await admin.getByRole('button', { name: 'Withdraw the role Reader' }).click();
  await expect(admin.getByText('No role')).toBeVisible();
  const refused = await page.goto('/roster');
  expect(refused?.status()).toBe(403);

  await admin.getByRole('link', { name: 'Suspend' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await expect(admin.getByText('Suspended')).toBeVisible();
  await page.goto('/me');
  await expect(page).toHaveURL(/\/sign-in/);
  const again = await browser.newContext({ baseURL: stage.origin });
  const other = await again.newPage();
  await signIn(other, email);
  await expect(other.locator('#problem')).toContainText('The email or the password is not right');
  await again.close();
});

test('A8 signing out leaves nothing of the person in the browser', async ({ as, stage }) => {
  const page = await as('reader');
  await page.goto('/me');
  await page.evaluate(async () => {
    localStorage.setItem('draft', 'words');
    await caches.open('pages');
    await new Promise((resolve) => {
      const opening = indexedDB.open('drafts');
      opening.onsuccess = () => resolve(opening.result.close());
    });
  });
  await page.locator('.acct summary').click();
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page.getByText('You are signed out')).toBeVisible();
  const left = await page.evaluate(async () => ({
    local: localStorage.length,
    caches: (await caches.keys()).length,
    databases: (await indexedDB.databases()).length,
  }));
  expect(left).toEqual({ local: 0, caches: 0, databases: 0 });
  const cookies = await page.context().cookies(stage.origin);
  expect(cookies.filter(({ name }) => name.includes('session'))).toEqual([]);
});

for (const javaScript of [true, false]) {
  test(`A12 a token is shown once and works from then on, ${javaScript ? 'with' : 'without'} JavaScript`, async ({
    as,
    stage,
  }) => {
    const page = await as('reader', { javaScript });
    await page.goto('/me/tokens/new');
    const token = await page.getByLabel('The token').inputValue();
    const call = async () => {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${stage.origin}/api/v1/operations`, { headers })).status;
    };
    expect(await call()).toBe(401);
    await page.getByLabel('Name').fill('Monthly export');
    await page.getByRole('button', { name: 'Create the token' }).click();
    await expect(page.getByText('The token works from now on')).toBeVisible();
    await page.reload();
    expect(await page.content()).not.toContain(token);
    expect(await call()).toBe(200);
    await page.getByRole('button', { name: 'Revoke Monthly export' }).click();
    await expect(page.getByText('No token')).toBeVisible();
    expect(await call()).toBe(401);
  });
}
