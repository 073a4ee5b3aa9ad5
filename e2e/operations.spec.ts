import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures.ts';

const code = () => `T-${randomUUID().slice(0, 8).toUpperCase()}`;

test('an operation is opened, found in the list, edited and closed', async ({ as }) => {
  const page = await as('geneva_coordinator');
  const mark = code();
  await page.goto('/operations/new');
  await page.getByLabel('Name in English').fill(`Exempland ${mark}`);
  await page.getByLabel('Name in French').fill(`Exemplande ${mark}`);
  await page.getByLabel('Code').fill(mark);
  await page.getByLabel('Since').fill('2026-01-15');
  await page.getByRole('button', { name: 'Open operation' }).click();
  await expect(page.locator('#problem')).toContainText('Countries');
  await page.getByRole('checkbox', { name: 'South Sudan' }).check();
  await page.getByRole('checkbox', { name: 'Sudan', exact: true }).check();
  await page.getByRole('button', { name: 'Open operation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Exempland ${mark} ${mark}`);
  await expect(page.getByText('Sudan, South Sudan')).toBeVisible();

  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Name in English').fill(`Musterland ${mark}`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Musterland ${mark}`);
  await expect(page.getByText('Changed')).toBeVisible();

  await page.goto(`/operations?q=${mark}`);
  await expect(page.getByRole('row', { name: mark })).toContainText('South Sudan');
  await page.getByRole('link', { name: `Musterland ${mark}` }).click();
  await page.getByRole('link', { name: 'Close', exact: true }).click();
  await page.getByLabel('Last day').fill('2026-01-20');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Closed on 20 Jan 2026')).toBeVisible();
  await page.goto(`/operations?q=${mark}`);
  await expect(page.getByRole('heading', { name: 'No operation matches' })).toBeVisible();
  await page.goto(`/operations?q=${mark}&closed=true`);
  await expect(page.getByRole('row', { name: mark })).toContainText('until 20 Jan 2026');
});

test('of two pages that edit one operation the second is told so, and keeps its words', async ({
  as,
  operation,
}) => {
  const [one, two] = [await as('geneva_coordinator'), await as('geneva_coordinator')];
  for (const page of [one, two]) await page.goto(`/operations/${operation.id}/edit`);
  await one.getByLabel('Name in English').fill('First Exempland');
  await one.getByRole('button', { name: 'Save' }).click();
  await expect(one.getByRole('heading', { level: 1 })).toContainText('First Exempland');

  await two.getByLabel('Name in English').fill('Second Exempland');
  await two.getByRole('checkbox', { name: 'Chad' }).check();
  await two.getByRole('button', { name: 'Save' }).click();
  await expect(two.locator('#problem')).toContainText('you edited version 1, the record is at 2');
  await expect(two.getByLabel('Name in English')).toHaveValue('Second Exempland');
  await expect(two.getByRole('checkbox', { name: 'Chad' })).toBeChecked();
});

test('without JavaScript an operation is edited, and a refusal brings back what was typed', async ({
  as,
  operation,
}) => {
  const page = await as('geneva_coordinator', { javaScript: false, locale: 'fr' });
  await page.goto(`/operations/${operation.id}/edit`);
  await page.getByRole('checkbox', { name: 'Soudan', exact: true }).uncheck();
  await page.getByLabel('Nom en français').fill('Exemplande');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.locator('#problem')).toContainText('Pays');
  await expect(page.getByLabel('Nom en français')).toHaveValue('Exemplande');
  await expect(page.getByRole('checkbox', { name: 'Soudan', exact: true })).not.toBeChecked();

  await page.getByRole('checkbox', { name: 'Tchad' }).check();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page).toHaveURL(new RegExp(`/operations/${operation.id}$`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Exemplande');
  await expect(page.getByText('Tchad', { exact: true })).toBeVisible();
});

test('A13 a field coordinator reads their own operation, may not change it, and finds no other', async ({
  as,
  operation,
  stage,
}) => {
  const other = await stage.given.operation();
  const page = await as('field_coordinator');
  expect((await page.goto(`/operations/${operation.id}`))?.status()).toBe(200);
  await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0);
  expect((await page.goto(`/operations/${operation.id}/edit`))?.status()).toBe(403);
  expect((await page.goto(`/operations/${operation.id}/close`))?.status()).toBe(403);
  expect((await page.goto('/operations/new'))?.status()).toBe(403);
  for (const path of ['', '/edit', '/close'])
    expect((await page.goto(`/operations/${other.id}${path}`))?.status()).toBe(404);
  await page.goto('/operations');
  await expect(page.getByRole('link', { name: operation.nameEn })).toBeVisible();
  await expect(page.getByText(other.code)).toHaveCount(0);
});

test('an organisation is added and edited without JavaScript, with its codes and spellings', async ({
  as,
}) => {
  const page = await as('geneva_coordinator', { javaScript: false });
  const mark = code();
  await page.goto('/organisations/new');
  await page.getByLabel('Name in English').fill(`Sample Relief ${mark}`);
  await page.getByLabel('Name in French').fill(`Secours modèle ${mark}`);
  await page.getByLabel('Type').selectOption({ label: 'International NGO' });
  await page.getByLabel('Other spellings').fill(`S. Relief ${mark}\nSample-Relief ${mark}`);
  await page.getByRole('button', { name: 'Add organisation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Sample Relief ${mark}`);
  await expect(page.getByText(`S. Relief ${mark}, Sample-Relief ${mark}`)).toBeVisible();

  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Website').fill('https://relief.example');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: 'relief.example' })).toBeVisible();
  await page.goto(`/organisations?q=${mark}`);
  await expect(page.getByRole('row', { name: mark })).toContainText('International NGO');
});
