import { plainDate } from '#lib/i18n/format.ts';
import { addDays } from '#lib/roster/dates.ts';
import { expect, test } from './fixtures.ts';

const today = new Date().toISOString().slice(0, 10);
const inDays = (days: number) => addDays(today, days);

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with scripts' : 'before any script has arrived';

  test(`a field coordinator proposes a new last day, Geneva accepts it with one click, ${how}`, async ({
    as,
    stage: { given },
    operation,
  }) => {
    const mark = operation.id.slice(0, 6);
    const structure = await given.structure(operation.id, { nameEn: `Hub ${mark}` });
    const post = await given.post(operation.id, structure.id, { since: inDays(-400) });
    const person = await given.person({ givenName: 'Chloé', familyName: `Modèle ${mark}` });
    const dates = { since: inDays(-100), until: inDays(30) };
    const where = { postId: post.id, personId: person.id, operationId: operation.id };
    const { id } = await given.assignment({ ...where, ...dates });

    const field = await as('field_coordinator', { javaScript });
    await field.goto(`/assignments/${id}`);
    await field.getByRole('link', { name: 'Propose a change' }).click();
    await expect(field.getByLabel('Last day', { exact: true })).toHaveValue(inDays(30));
    await field.getByLabel('Last day', { exact: true }).fill(inDays(90));
    await field.getByLabel('Why, or what no field says').fill('The contract was extended');
    await field.getByRole('button', { name: 'Send the proposal' }).click();
    await expect(field.locator('main').getByText('Sent. The Geneva office decides.')).toBeVisible();
    await expect(field.getByRole('row').filter({ hasText: `Modèle ${mark}` })).toContainText('Waiting');

    const geneva = await as('geneva_coordinator', { javaScript });
    await geneva.goto('/');
    await geneva.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Changes' }).click();
    const wish = geneva.getByRole('row').filter({ hasText: `Modèle ${mark}` });
    await expect(wish).toContainText('The contract was extended');
    await expect(wish.locator('ins')).toHaveText(plainDate(inDays(90), 'en'));
    await wish.getByRole('button', { name: 'Accept' }).click();
    await expect(wish).toBeHidden();

    await field.goto(`/roster?operation=${operation.id}`);
    await expect(field.getByRole('row', { name: /Chloé Modèle/ })).toContainText(plainDate(inDays(90), 'en'));
    await field.goto('/changes');
    await expect(field.getByRole('row').filter({ hasText: `Modèle ${mark}` })).toContainText('Accepted');
  });
}
