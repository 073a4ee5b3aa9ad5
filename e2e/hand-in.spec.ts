import { expect, test } from './fixtures.ts';

test('before any script has arrived a proposal is begun, put into an appeal, submitted once it is whole, and gets its reference', async ({
  as,
}) => {
  const { round } = await import('#lib/testing/round.ts');
  const { operation, proposal, submission, appeal } = await round();
  const page = await as('field_coordinator', { operations: [operation.id], javaScript: false });

  await page.goto('/proposals/new');
  const begin = page.getByRole('button', { name: 'Begin the proposal' });
  const title = page.getByLabel('Title');
  await title.evaluate((field: HTMLInputElement) => field.removeAttribute('required'));
  await begin.click();
  await expect(page.getByRole('alert').first()).toContainText('Title');
  await title.fill('Specimen survey');
  await begin.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Specimen survey');
  await expect(page.getByText('0 of 11 sections finished')).toBeVisible();

  await page.goto(`/proposals/${proposal.id}`);
  await page.getByRole('link', { name: `Submit ${appeal.name}` }).click();
  await expect(page).toHaveURL(new RegExp(`/submissions/${submission.id}/hand-in$`));
  const hand = page.getByRole('button', { name: 'Submit the proposal' });
  await hand.click();
  await expect(page.getByRole('alert').first()).toContainText('The appeal asks you to confirm');
  await page.getByLabel('Accredited').check();
  await hand.click();

  await expect(page).toHaveURL(new RegExp(`/submissions/${submission.id}/receipt$`));
  const reference = `MA-2027-${operation.code}-001`;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Submitted: ${reference}`);
  await page.getByRole('link', { name: 'Back to the proposal' }).click();
  const row = page.getByRole('row', { name: new RegExp(appeal.name) });
  await expect(row).toContainText(reference);
  await expect(row).toContainText('With the reviewers');
  await expect(row).toContainText('Nothing for you now');
  await page.goto(`/submissions/${submission.id}/hand-in`);
  await expect(page.getByText('there is nothing to submit now')).toBeVisible();
  await expect(hand).toHaveCount(0);
});
