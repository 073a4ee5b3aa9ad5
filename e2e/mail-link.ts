import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** The first link of the mail that was last written to an address, as an administrator reads it in the outbox. */
export async function mailLink(admin: Page, recipient: string, subject: string): Promise<URL> {
  await expect(async () => {
    await admin.goto('/administration/mails');
    const row = admin.getByRole('row').filter({ hasText: recipient }).filter({ hasText: subject });
    await row.getByRole('link').first().click({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  return new URL((await admin.locator('.mail-body a').first().getAttribute('href')) ?? '');
}
