import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

/** Photos of phones say where they were taken; what a reviewer saves must not. */
test('A25 without JavaScript a file is attached, refused with its reason, saved again, taken off and put back', async ({
  as,
  operation,
}) => {
  const { proposalOf } = await import('#lib/testing/round.ts');
  const page = await as('field_coordinator', { javaScript: false });
  const { id } = await proposalOf(operation.id, { accountId: null } as never);
  const files = page
    .getByRole('list')
    .filter({ has: page.getByRole('link', { name: 'Routes d’accès.txt' }) });
  const send = async (name: string, mimeType: string, text: string) => {
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
    await page.getByLabel('What it is').selectOption('map');
    await page.getByLabel(/What it shows or says/).fill('Three routes north of the river');
    await page.getByRole('button', { name: 'Attach' }).click();
  };

  await page.goto(`/proposals/${id}`);
  await page.getByRole('link', { name: 'Attachments' }).click();
  await page.waitForURL(`**/proposals/${id}/attachments`);

  await send('report.pdf', 'application/pdf', '<!doctype html><script>alert(1)</script>');
  await page.waitForURL(/problem=/);
  await expect(page.getByRole('alert')).toContainText('Files of this kind are not taken: HTML / XML');
  // What was typed is still there; a file must be chosen again.
  await expect(page.getByLabel(/What it shows or says/)).toHaveValue('Three routes north of the river');

  await send('Routes d’accès.txt', 'text/plain', 'Route A, route B, route C');
  await expect(files).toContainText('Three routes north of the river');
  await expect(files).toContainText('Map · TXT');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Routes d’accès.txt' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Routes d’accès.txt');
  expect(await readFile(await download.path(), 'utf8')).toBe('Route A, route B, route C');

  await page.getByRole('button', { name: 'Remove Routes d’accès.txt' }).click();
  await expect(page.getByRole('heading', { name: 'Removed in the last day' })).toBeVisible();
  await page.getByRole('button', { name: 'Put Routes d’accès.txt back' }).click();
  await expect(files).toContainText('attached');
  await expect(page.getByRole('heading', { name: 'Removed in the last day' })).toHaveCount(0);
});
