import type { Page } from '@playwright/test';
import { addDays } from '#lib/roster/dates.ts';
import { expect, test } from './fixtures.ts';

const today = new Date().toISOString().slice(0, 10);
const inDays = (days: number) => addDays(today, days);

type Given = typeof import('#lib/testing/given.ts')['given'];

/** A structure with one post in it, and somebody who could hold it. */
async function scene(given: Given, operationId: string, post: Parameters<Given['post']>[2] = {}) {
  const mark = operationId.slice(0, 6);
  const structure = await given.structure(operationId, { nameEn: `Hub ${mark}`, nameFr: `Relais ${mark}` });
  const made = await given.post(operationId, structure.id, { since: inDays(-400), ...post });
  const person = await given.person({ givenName: 'Chloé', familyName: `Modèle ${mark}` });
  return { mark, structure, post: made, person };
}

const holds = (
  given: Given,
  of: Awaited<ReturnType<typeof scene>>,
  operationId: string,
  until: string | null,
) =>
  given.assignment({ postId: of.post.id, personId: of.person.id, operationId, since: inDays(-100), until });

const day = (page: Page, label: string) => page.getByLabel(label, { exact: true });

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with scripts' : 'before any script has arrived';

  test(`somebody is found and put in a vacant post, ${how}`, async ({ as, stage, operation }) => {
    const { mark, post } = await scene(stage.given, operation.id);
    const page = await as('geneva_coordinator', { javaScript });
    await page.goto(`/posts/${post.id}`);
    await expect(page.locator('main').getByText('Vacant 400 days')).toBeVisible();
    await page.getByRole('link', { name: 'Assign somebody' }).click();
    await page.getByLabel('Name or organisation').fill(`modele ${mark}`);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('link', { name: `Choose Chloé Modèle ${mark}` }).click();
    await expect(day(page, 'First day')).toHaveValue(today);
    await day(page, 'Last day').fill(inDays(200));
    await page.getByRole('button', { name: 'Assign Chloé' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Chloé Modèle ${mark}` })).toBeVisible();
    await page.goto(`/roster?operation=${operation.id}`);
    await expect(page.getByRole('row', { name: /Chloé Modèle/ })).toContainText('In post');
  });

  test(`a refusal says who holds the post and keeps what was typed, ${how}`, async ({
    as,
    stage,
    operation,
  }) => {
    const set = await scene(stage.given, operation.id);
    await holds(stage.given, set, operation.id, null);
    const other = await stage.given.person({ givenName: 'Kai', familyName: 'Dummy' });
    const page = await as('geneva_coordinator', { javaScript });
    await page.goto(`/assignments/new?post=${set.post.id}&person=${other.id}`);
    await day(page, 'First day').fill(inDays(5));
    await page.getByLabel('Note').fill('Words that must not be lost');
    await page.getByRole('button', { name: 'Assign Kai Dummy' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'held in that period' })).toContainText(
      `Chloé Modèle ${set.mark}`,
    );
    await expect(page.getByLabel('Note')).toHaveValue('Words that must not be lost');
    await expect(day(page, 'First day')).toHaveValue(inDays(5));
  });
}

test('an assignment is extended, handed over and leaves its history on the post', async ({
  as,
  stage,
  operation,
}) => {
  const set = await scene(stage.given, operation.id);
  const held = await holds(stage.given, set, operation.id, inDays(10));
  const next = await stage.given.person({ givenName: 'Noor', familyName: `Muster ${set.mark}` });
  const page = await as('geneva_coordinator');
  await page.goto(`/assignments/${held.id}`);
  await page.getByRole('link', { name: 'Extend' }).click();
  await day(page, 'New last day').fill(inDays(5));
  await page.getByRole('button', { name: 'Extend' }).click();
  await expect(page.getByRole('alert').first()).toContainText('after the present end');
  await day(page, 'New last day').fill(inDays(40));
  await page.getByRole('button', { name: 'Extend' }).click();
  await expect(page.locator('main').getByText('Extended')).toBeVisible();

  await page.getByRole('link', { name: 'Hand over' }).click();
  await page.goto(`/assignments/${held.id}/hand-over?person=${next.id}`);
  await page.getByRole('button', { name: `Hand over to Noor Muster ${set.mark}` }).click();
  await expect(page.getByRole('link', { name: 'See the successor’s assignment' })).toBeVisible();
  await page.goto(`/posts/${set.post.id}`);
  const history = page.getByRole('region', { name: 'Everybody who has held it' });
  await expect(history.getByRole('listitem').first()).toContainText('Noor Muster');
  await expect(history).toContainText('Vacant, 300 days');
});

test('a person opens beside the roster, Esc closes it and the focus returns to the row', async ({
  as,
  stage,
  operation,
}) => {
  const set = await scene(stage.given, operation.id);
  await holds(stage.given, set, operation.id, inDays(30));
  await stage.given.contact(set.person.id, 'network', 'chloe@example.org');
  await stage.given.contact(set.person.id, 'hq_only', 'private@example.org');
  const page = await as('field_coordinator');
  await page.goto('/roster');
  const link = page.getByRole('link', { name: `Chloé Modèle ${set.mark}` });
  await link.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: `Chloé Modèle ${set.mark}` });
  await expect(panel).toContainText('chloe@example.org');
  await expect(panel).not.toContainText('private@example.org');
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(link).toBeFocused();
});

test('the roster goes back in time, keeps its filters in the address, and says when nothing fits', async ({
  as,
  stage,
  operation,
}) => {
  const set = await scene(stage.given, operation.id);
  await holds(stage.given, set, operation.id, inDays(30));
  const page = await as('field_coordinator');
  await page.goto(`/roster?operation=${operation.id}`);
  await expect(page.getByText('1 post', { exact: true })).toBeVisible();
  await page.getByLabel('As of').fill(inDays(-200));
  await expect(page).toHaveURL(new RegExp(`asOf=${inDays(-200)}`));
  await expect(page.getByRole('row', { name: /Vacant/ })).toContainText('Vacant 200 days');
  await page.getByRole('link', { name: /Double-hatted/ }).click();
  await expect(page.getByRole('heading', { name: 'No posts match' })).toBeVisible();
  await expect(page.getByLabel('Arrangement')).toHaveValue('double');
  await page.getByRole('link', { name: 'Clear all filters' }).click();
  await expect(page.getByLabel('As of')).toHaveValue(today);
  await expect(page.getByRole('search').getByLabel('Arrangement')).toHaveValue('');
  await page.getByRole('link', { name: 'Coverage', exact: true }).click();
  await expect(page.getByText('Posts covered on')).toBeVisible();
});

test('A13 a field coordinator sees their own posts and none of the others, and no form to change them', async ({
  as,
  stage,
  operation,
}) => {
  const mine = await scene(stage.given, operation.id);
  const elsewhere = await stage.given.operation();
  const theirs = await scene(stage.given, elsewhere.id);
  const page = await as('field_coordinator');
  expect((await page.goto(`/posts/${mine.post.id}`))?.status()).toBe(200);
  await expect(page.getByRole('link', { name: 'Assign somebody' })).toBeHidden();
  for (const form of ['edit', 'end', 'cover']) {
    expect((await page.goto(`/posts/${mine.post.id}/${form}`))?.status(), form).toBe(403);
    expect((await page.goto(`/posts/${theirs.post.id}/${form}`))?.status(), form).toBe(404);
  }
  expect((await page.goto(`/posts/${theirs.post.id}`))?.status()).toBe(404);
  expect((await page.goto(`/roster?person=${theirs.person.id}`))?.status()).toBe(404);
  expect((await page.goto('/assignments/new'))?.status()).toBe(403);
});

test('A36 where names are hidden the role mailbox stands in, in French and on a phone', async ({
  as,
  stage,
}) => {
  const hidden = await stage.given.operation({ namesHidden: true });
  const set = await scene(stage.given, hidden.id, { roleMailbox: 'coordination@example.org' });
  await holds(stage.given, set, hidden.id, inDays(30));
  const page = await as('field_coordinator', { operations: [hidden.id], locale: 'fr' });
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/roster');
  await expect(page.getByText('coordination@example.org')).toBeVisible();
  await expect(page.getByText('Échoit dans 30 jours')).toBeVisible();
  expect(await page.content()).not.toContain('Modèle');
  await page.goto(`/people?q=${set.mark}`);
  await expect(page.getByRole('heading', { name: 'Aucune personne trouvée' })).toBeVisible();
});
