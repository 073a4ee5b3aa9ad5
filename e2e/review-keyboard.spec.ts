import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Goes on with the Tab key, as a reader does who has no mouse, until the focus is there and can be seen. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  const focused = () => target.evaluate((it) => it === document.activeElement);
  for (let pressed = 0; !(await focused()); pressed += 1) {
    expect(pressed, `${target} is reached`).toBeLessThan(200);
    await page.keyboard.press('Tab');
  }
  // A choice shows it on its label, an own control on itself.
  const ring = await target.evaluate((it) =>
    [it, it.parentElement, it.nextElementSibling].some(
      (one) =>
        one && (getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one).boxShadow !== 'none'),
    ),
  );
  expect(ring, `${target} shows that it has the focus`).toBe(true);
}

async function follow(page: Page, target: Locator) {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

async function write(page: Page, target: Locator, text: string) {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** The first of a group is where Tab arrives, or the last chosen one; arrows choose. */
async function choose(page: Page, group: Locator, name: string) {
  const first = group.getByRole('radio').first();
  await tabTo(page, first);
  const wanted = group.getByRole('radio', { name, exact: true });
  await page.keyboard.press('Space');
  for (let pressed = 0; !(await wanted.isChecked()); pressed += 1) {
    expect(pressed).toBeLessThan(10);
    await page.keyboard.press('ArrowRight');
  }
}

test('a whole review by keyboard alone: found, begun, scored, remarked on, and returned with a point', async ({
  as,
}) => {
  test.setTimeout(90_000);
  const { round } = await import('#lib/testing/round.ts');
  const { operation, submission } = await round('submitted');
  const page = await as('programme_manager');
  const here = `/submissions/${submission.id}`;
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await page.goto(`/submissions?queue=all&operation=${operation.id}`);
  await follow(
    page,
    page.getByRole('main').getByRole('link', { name: 'Survey and clearance of access routes' }),
  );
  await page.waitForURL((url) => url.pathname === here);
  await follow(page, button('Begin the review'));
  await expect(button('Begin the review')).toHaveCount(0);

  const groups = page.getByRole('radiogroup');
  await choose(page, groups.nth(0), '4');
  await write(page, page.getByLabel('Note on Relevance'), 'Routes are named.');
  await choose(page, groups.nth(1), '2');
  await choose(page, page.getByRole('group', { name: 'Your recommendation' }), 'Undecided');
  await follow(page, button('Save and finish'));
  await expect(page.getByText('Finished. Saving it again opens it.')).toBeVisible();

  await write(page, page.getByLabel('Add a comment'), 'Which roads exactly?');
  await follow(page, button('Comment for reviewers'));
  await expect(page.getByText('Which roads exactly?')).toBeVisible();

  await follow(page, page.getByRole('link', { name: 'Request revision' }));
  await page.waitForURL(/move=return/);
  await tabTo(page, page.getByLabel('Section of point 1'));
  await page.keyboard.type('Needs');
  await write(page, page.getByLabel('Point 1', { exact: true }), 'Name the roads.');
  await write(page, page.getByLabel('In one sentence, what is missing'), 'The roads.');
  await follow(page, button('Request revision'));
  await page.waitForURL((url) => url.pathname === here);
  await expect(page.getByText('Name the roads.')).toBeVisible();
});
