import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** A proposal of this test's own operation, all its sections written. */
async function written(operationId: string) {
  const [{ proposalOf }, { given }] = await Promise.all([
    import('#lib/testing/round.ts'),
    import('#lib/testing/given.ts'),
  ]);
  const author = await given.actor(['field_coordinator', [operationId]]);
  const { id } = await proposalOf(operationId, author);
  return { id, section: (name: string) => `/proposals/${id}/${name}` };
}

const row = (label: string, at: number) => `${label}, row ${at}`;
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();

test('before any script has arrived: a table is refused, mended beside the field and saved; a blank row is dropped', async ({
  as,
  operation,
}) => {
  const { id, section } = await written(operation.id);
  const page = await as('field_coordinator', { javaScript: false });
  await page.goto(section('budget'));
  await page.getByLabel(row('Budget line', 4)).fill('Fuel');
  await page.getByLabel(row('Amount', 4)).fill('a lot');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Amount, row 4: Enter an amount in figures');
  await expect(page.getByLabel(row('Budget line', 4))).toHaveValue('Fuel');
  await expect(page.getByLabel(row('Amount', 4))).toHaveValue('a lot');
  await page.getByLabel(row('Amount', 4)).fill('1 250,50');
  await page.getByRole('button', { name: 'More rows' }).click();
  await expect(page.getByLabel(row('Amount', 3))).toHaveValue('1250.50');
  await expect(page.getByRole('row', { name: /^Total/ })).toContainText('3,250.5');
  await page.getByLabel(row('Budget line', 2)).fill('');
  await page.getByLabel(row('Amount', 2)).fill('');
  await page.getByLabel('This section is finished').check();
  await page.getByRole('button', { name: 'Save and go to the next section' }).click();
  await expect(page).toHaveURL(section('schedule'));
  await page.goto(section('budget'));
  await expect(page.getByLabel(row('Budget line', 2))).toHaveValue('Fuel');
  await expect(page.getByLabel('This section is finished')).toBeChecked();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page).toHaveURL(`/proposals/${id}`);
});

test('two write one section: what one of them changed is merged, what both changed is chosen, and nothing is lost', async ({
  as,
  operation,
}) => {
  const { section } = await written(operation.id);
  const [one, two] = [await as('field_coordinator'), await as('field_coordinator')];
  await one.goto(section('needs'));
  await two.goto(section('needs'));

  await one.getByLabel('Source', { exact: true }).fill('Survey of one');
  await one.getByLabel('The need').fill('Words of one.');
  await one.getByLabel('Source', { exact: true }).focus();
  await saved(one);

  await two.getByLabel('Date of the source').fill('2026-05-01');
  await two.getByLabel('The need').fill('Words of two.');
  await two.getByLabel('Source', { exact: true }).focus();
  await expect(two.locator('#clash')).toContainText('saved this section while you were writing');
  // What one of them alone changed stands already.
  await expect(two.getByLabel('Source', { exact: true })).toHaveValue('Survey of one');
  await expect(two.getByLabel('Date of the source')).toHaveValue('2026-05-01');
  const choice = two.getByRole('group', { name: 'The need' });
  await expect(choice).toContainText('Words of one.');
  await choice.getByLabel('Words of two.').check();
  await saved(two);
  await expect(two.getByLabel('The need')).toHaveValue('Words of two.');

  await one.reload();
  await expect(one.getByText(/is writing this section/)).toBeVisible();
  await expect(one.getByLabel('The need')).toHaveValue('Words of two.');
  await expect(one.getByLabel('Source', { exact: true })).toHaveValue('Survey of one');
  await expect(one.getByLabel('Date of the source')).toHaveValue('2026-05-01');
});

test('before any script has arrived, the second writer gets both texts back and chooses', async ({
  as,
  operation,
}) => {
  const { id, section } = await written(operation.id);
  const [one, two] = [
    await as('field_coordinator', { javaScript: false }),
    await as('field_coordinator', { javaScript: false }),
  ];
  await one.goto(section('people'));
  await two.goto(section('people'));
  await one.getByLabel('Women, Internally displaced').fill('41');
  await one.getByLabel('Men, Returnees', { exact: true }).fill('7');
  await one.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(one).toHaveURL(`/proposals/${id}`);
  await two.getByLabel('Women, Internally displaced').fill('42');
  await two.getByLabel('Girls, Host community').fill('9');
  await two.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(two.locator('#clash')).toContainText('choose for each of them');
  await expect(two.getByLabel('Men, Returnees', { exact: true })).toHaveValue('7');
  await expect(two.getByLabel('Girls, Host community')).toHaveValue('9');
  await two.getByRole('group', { name: 'Women, Internally displaced' }).getByLabel('41').check();
  await two.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(two).toHaveURL(`/proposals/${id}`);
  await two.goto(section('people'));
  await expect(two.getByLabel('Women, Internally displaced')).toHaveValue('41');
  await expect(two.getByLabel('Girls, Host community')).toHaveValue('9');
});

test('without a connection what was typed stays on the page, and is saved when it is back', async ({
  as,
  operation,
}) => {
  const { section } = await written(operation.id);
  // A tab beside the watched one: without a connection the browser complains.
  const page = await (await as('field_coordinator')).context().newPage();
  await page.goto(section('schedule'));
  await page.route('**/api/v1/proposals/**', (route) => route.abort());
  await page.getByLabel('Months', { exact: true }).fill('12');
  await page.getByLabel('Steps over the months').focus();
  await expect(page.getByRole('status').filter({ hasText: 'No connection' })).toBeVisible();
  await page.unroute('**/api/v1/proposals/**');
  await saved(page);
  await page.reload();
  await expect(page.getByLabel('Months', { exact: true })).toHaveValue('12');
});
