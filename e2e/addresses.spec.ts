import { expect, test } from './fixtures.ts';

/** Each list with a wrong word in its address, and what is said of it. */
const wrong: [string, string][] = [
  ['/roster?asOf=abc', '“abc” is not a date; shown without it.'],
  ['/roster?view=coverage&role=x', '“x” is not among the choices of “role”; shown without it.'],
  ['/roster?status=vacant&cursor=abc', ''],
  ['/people?organisation=x', '“x” (organisation) says nothing here; shown without it.'],
  ['/structures?type=x', '“x” is not among the choices of “type”; shown without it.'],
  ['/structures?view=list&phase=x', '“x” is not among the choices of “phase”; shown without it.'],
  ['/operations?asOf=0001-01-01', '0001-01-01 is before 1970 or more than fifty years from now'],
  ['/organisations?country=x', '“x” (country) says nothing here; shown without it.'],
  ['/appeals?year=abc', '“abc” (year) says nothing here; shown without it.'],
  ['/imports?kind=x', '“x” is not among the choices of “kind”; shown without it.'],
  ['/administration?role=x', '“x” is not among the choices of “role”; shown without it.'],
  ['/administration/audit?from=abc', '“abc” is not a date; shown without it.'],
  ['/administration/invitations?state=x', '“x” is not among the choices of “state”; shown without it.'],
  ['/administration/mails?sort=x', '“x” is not among the choices of “sort”; shown without it.'],
];

test('a list is shown without a wrong word of its address, and says so', async ({ as }) => {
  const page = await as('administrator', { javaScript: false });
  for (const [address, said] of wrong) {
    expect([address, (await page.goto(address))?.status()]).toEqual([address, 200]);
    if (said) await expect(page.getByRole('main').getByRole('status'), address).toContainText(said);
    else expect(page.url()).not.toContain('cursor');
  }
});

test('the other words of the address hold, and a new filter leaves the wrong one behind', async ({ as }) => {
  const page = await as('administrator');
  await page.goto('/roster?asOf=abc&q=nobody-of-this-name');
  const find = page.getByRole('searchbox', { name: 'Person, organisation or place' });
  await expect(find).toHaveValue('nobody-of-this-name');
  await find.fill('nobody-else');
  await find.press('Enter');
  await expect(page).toHaveURL(/q=nobody-else/);
  expect(page.url()).not.toContain('abc');
  await expect(page.getByRole('main').getByRole('status')).toHaveCount(0);
});

test('a record keeps its page with a wrong day; a wrong id has none; the API refuses both', async ({
  as,
  stage,
  operation,
}) => {
  const page = await as('administrator', { locale: 'fr' });
  expect((await page.goto(`/operations/${operation.id}?asOf=abc`))?.status()).toBe(200);
  await expect(page.getByRole('main').getByRole('status')).toContainText(
    '«\u202fabc\u202f» n’est pas une date',
  );
  expect((await page.goto('/operations/abc'))?.status()).toBe(404);
  const asked = await page.request.get(`${stage.origin}/api/v1/posts?asOf=abc`);
  expect([asked.status(), (await asked.json()).fields]).toEqual([422, { asOf: ['not_date'] }]);
});

test('a page that is refused while it is made says so without scripts, too, in the language of its reader', async ({
  as,
}) => {
  const page = await as('reader', { javaScript: false, locale: 'fr' });
  const missing = await page.goto('/organisations/00000000-0000-4000-8000-000000000000');
  expect(missing?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Cette page est introuvable' })).toBeVisible();
  const denied = await page.goto('/administration/audit');
  expect(denied?.status()).toBe(403);
  await expect(page.getByRole('heading', { name: 'Vous ne pouvez pas ouvrir cette page' })).toBeVisible();
  await page.getByRole('main').getByRole('link').click();
  await expect(page).toHaveURL(/\/$/);
});
