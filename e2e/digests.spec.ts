import { expect, test } from './fixtures.ts';

test('a digest is picked, put into French, published and read by everybody, and a correction changes nothing of it', async ({
  as,
  page: everybody,
}) => {
  test.setTimeout(120_000);
  const { acknowledgedUpdates, corrected } = await import('#lib/testing/digesting.ts');
  const { reports } = await acknowledgedUpdates(2);
  const [geneva, reader] = await Promise.all([as('geneva_coordinator'), as('reader', { locale: 'fr' })]);

  await geneva.goto('/digests/new');
  await geneva.getByLabel('First day').fill('2026-10-01');
  await geneva.getByLabel('Last day').fill('2026-10-31');
  await geneva.getByRole('button', { name: 'Begin' }).click();
  await expect(geneva).toHaveURL(/\/pick$/);
  // Other tests' updates of that month are ticked too: only this test's own are taken.
  await expect(geneva.locator(`input[value="${reports[0]?.id}:access"]`)).toBeChecked();
  await geneva.evaluate(
    (mine) => {
      for (const box of document.querySelectorAll<HTMLInputElement>('input[name=picks]'))
        box.checked = mine.includes(box.value);
    },
    reports.flatMap(({ id }) => [`${id}:access`, `${id}:figures`]),
  );
  await geneva.getByRole('button', { name: 'Take what is ticked' }).click();
  await expect(geneva.getByText('2 texts are missing in French.')).toBeVisible();
  const draft = new URL(geneva.url()).pathname;

  await geneva.getByRole('link', { name: `Edit ${reports[0]?.operation.nameEn}` }).click();
  await geneva.getByLabel('Text in French').fill('Le premier lieu est rouvert.');
  await geneva.getByRole('button', { name: 'Save and go to the next' }).click();
  await expect(geneva.getByLabel('Text in English')).toHaveValue(/^Place 2 is open again/);
  await geneva.getByLabel('Text in French').fill('Le second lieu est rouvert.');
  await geneva.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(geneva.getByText('Everything is there in both languages.')).toBeVisible();

  // Somebody else saves the same text meanwhile: both versions are shown, and the one that is chosen stands.
  const other = await as('geneva_coordinator');
  for (const editor of [geneva, other]) {
    await editor.goto(draft);
    await editor.getByRole('link', { name: `Edit ${reports[0]?.operation.nameEn}` }).click();
    await expect(editor.getByLabel('Text in French')).toHaveValue('Le premier lieu est rouvert.');
  }
  await other.getByLabel('Text in English').fill('Place 1 is open again to all.');
  await other.getByLabel('Text in French').fill('Le premier lieu est rouvert à tous.');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(other).toHaveURL(/#item-/);
  await geneva.getByLabel('Text in French').fill('Le premier lieu est ouvert.');
  await geneva.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(geneva).toHaveURL(/problem=/);
  await expect(geneva.locator('.met ins').first()).toContainText('à tous');
  await expect(geneva.getByLabel('Text in English')).toHaveValue('Place 1 is open again to all.');
  await expect(geneva.getByLabel('Text in French')).toHaveValue('Le premier lieu est ouvert.');
  await geneva.getByLabel(/^Those of/).check();
  await geneva.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(geneva.getByText('Le premier lieu est rouvert à tous.')).toBeVisible();

  // English moves on alone: French is behind, and publishing asks whether that is known.
  await geneva.getByRole('link', { name: `Edit ${reports[1]?.operation.nameEn}` }).click();
  await geneva.getByLabel('Text in English').fill('Place 2 is open to everybody.');
  await geneva.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(geneva.getByText('French is behind')).toBeVisible();
  await geneva.goto(`${draft}/publish`);
  await geneva.getByLabel('Publish although one text is behind in one language').check();
  await geneva.getByRole('button', { name: 'Publish and seal' }).click();
  await expect(geneva.getByRole('link', { name: 'Public page' })).toBeVisible();

  const bulletin = `${draft.replace('/digests/', '/bulletins/')}?lang=fr`;
  await everybody.goto(bulletin);
  await expect(everybody.getByText('Le second lieu est rouvert.')).toBeVisible();
  await expect(everybody.getByText('2 sur 2').first()).toBeVisible();
  const before = await everybody.locator('article').textContent();
  const file = await everybody.request.get(`/api/v1${draft}/docx?lang=fr`);
  expect([file.status(), file.headers()['content-disposition']]).toEqual([
    200,
    expect.stringMatching(/DIGEST-2026-10.*-fr\.docx/),
  ]);

  for (const report of reports) await corrected(report);
  await everybody.reload();
  expect(await everybody.locator('article').textContent()).toBe(before);
  await reader.goto(draft);
  await expect(reader.getByText('Le premier lieu est rouvert à tous.')).toBeVisible();
});
