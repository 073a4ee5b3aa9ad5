import { addDays } from '#lib/roster/dates.ts';
import { expect, test } from './fixtures.ts';

const today = new Date().toISOString().slice(0, 10);
const inDays = (days: number) => addDays(today, days);

type Given = typeof import('#lib/testing/given.ts')['given'];

/** Two posts of one hub, each held until in a hundred days. */
async function scene(given: Given, operationId: string) {
  const mark = operationId.slice(0, 6);
  const structure = await given.structure(operationId, { nameEn: `Hub ${mark}`, nameFr: `Relais ${mark}` });
  const hold = async (role: 'coordinator' | 'deputy', familyName: string) => {
    const post = await given.post(operationId, structure.id, { role, since: inDays(-400) });
    const person = await given.person({ givenName: 'Chloé', familyName: `${familyName} ${mark}` });
    const held = { postId: post.id, personId: person.id, operationId };
    return given.assignment({ ...held, since: inDays(-100), until: inDays(100) });
  };
  return { mark, held: [await hold('coordinator', 'Modèle'), await hold('deputy', 'Muster')] as const };
}

test('before any script has arrived, rows are ticked, looked at, ended together and undone', async ({
  as,
  stage,
  operation,
}) => {
  const { held } = await scene(stage.given, operation.id);
  const page = await as('geneva_coordinator', { javaScript: false });
  await page.goto(`/roster?operation=${operation.id}`);
  await page.getByRole('link', { name: 'Select rows' }).click();
  const boxes = page.getByRole('checkbox', { name: /^Select / });
  await expect(boxes).toHaveCount(2);
  for (const box of await boxes.all()) await box.check();
  await page.getByRole('button', { name: 'End assignments…' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'End assignments' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^2 rows would change/ })).toBeVisible();
  const until = inDays(20);
  await page.goto(`${page.url()}?until=${until}`);
  const end = page.getByRole('button', { name: 'End 2 assignments' });
  const reason = page.getByLabel('Reason');
  await end.click();
  expect(await reason.evaluate((field: HTMLInputElement) => field.validity.valueMissing)).toBe(true);
  // A browser that lets it through all the same is told by the page, at the field.
  await reason.evaluate((field: HTMLInputElement) => field.removeAttribute('required'));
  await end.click();
  await expect(page.getByRole('alert').first()).toContainText('Reason: Enter an answer');
  await expect(page.locator('#e-reason')).toBeVisible();
  await expect(page.getByLabel('Last day in post')).toHaveValue(until);
  await reason.fill('End of the project');
  await end.click();
  await expect(page.getByText('2 assignments were ended.')).toBeVisible();
  const act = page.url();

  await page.goto(`/assignments/${held[0].id}`);
  await expect(page.getByText('End of the project')).toBeVisible();
  await page.goto(act);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: 2 rows.')).toBeVisible();
  await page.goto(`/assignments/${held[0].id}`);
  await expect(page.getByText('End of the project')).toBeHidden();
});

test('a view is saved under a name, stands beside the tabs, is renamed and deleted', async ({
  as,
  stage,
  operation,
}) => {
  const { mark } = await scene(stage.given, operation.id);
  const page = await as('field_coordinator');
  await page.goto(`/roster?operation=${operation.id}&role=deputy&columns=person,gaps`);
  await page.getByRole('link', { name: 'Save this view' }).click();
  await page.getByLabel('Name').fill(`Deputies ${mark}`);
  await page.getByRole('button', { name: 'Save view' }).click();
  const tab = page.getByRole('link', { name: `Deputies ${mark}` });
  await expect(tab).toHaveAttribute('aria-current', /.+/);
  await expect(page.getByText('1 post', { exact: true })).toBeVisible();

  await page.goto('/roster');
  await tab.click();
  await expect(page).toHaveURL(/role=deputy/);
  await expect(page.getByRole('columnheader', { name: /Vacant days/ })).toBeVisible();
  await page.getByRole('link', { name: 'Saved views' }).click();
  await page.getByRole('link', { name: `Edit the view Deputies ${mark}` }).click();
  await page.getByLabel('Name').fill(`Seconds ${mark}`);
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByRole('link', { name: `Seconds ${mark}`, exact: true })).toBeVisible();

  const other = await as('field_coordinator');
  await other.goto('/roster');
  await expect(other.getByText(`Seconds ${mark}`)).toBeHidden();

  await page.getByRole('link', { name: `Edit the view Seconds ${mark}` }).click();
  await page.getByRole('button', { name: `Delete view Seconds ${mark}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Saved views' })).toBeVisible();
  await expect(page.getByText(`Seconds ${mark}`)).toBeHidden();
});
