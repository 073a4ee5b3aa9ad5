import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures.ts';
import { mailLink } from './mail-link.ts';

test('A9 anybody gets the digest by email after the link of a mail, without JavaScript, and Geneva can stop it', async ({
  as,
  browser,
  stage,
}) => {
  const email = `${randomUUID()}@example.org`;
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: stage.origin });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Get the digest by email' }).click();
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page).toHaveURL(`${stage.origin}/subscribe/asked`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mailbox');

  const admin = await as('administrator');
  const { pathname, search } = await mailLink(admin, email, 'confirm that you want the digest');
  await page.goto(pathname + search);
  await page.getByRole('button', { name: 'Yes, send me the digest' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The digest will come to you');
  await page.goto(pathname + search);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more');

  await admin.goto(`/administration/subscribers?q=${email}`);
  await expect(admin.getByRole('row').filter({ hasText: email })).toContainText('Gets it');
  await admin.getByRole('button', { name: `Stop the digest for ${email}` }).click();
  await expect(admin.getByRole('status').getByText('The address is deleted')).toBeVisible();
  await expect(admin.getByText('No address', { exact: true })).toBeVisible();
  await context.close();
});
