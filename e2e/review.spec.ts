import { expect, test } from './fixtures.ts';

test('a return without a point is refused without JavaScript, and nothing typed is lost', async ({ as }) => {
  const { round } = await import('#lib/testing/round.ts');
  const { submission } = await round('in_review');
  const page = await as('programme_manager', { javaScript: false });
  await page.goto(`/submissions/${submission.id}/decide?move=return`);
  await page.getByLabel('In one sentence, what is missing').fill('Figures.');
  await page.getByRole('button', { name: 'Request revision', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('In one sentence, what is missing')).toHaveValue('Figures.');
});

test('the review meeting is put in another order by typing ranks', async ({ as }) => {
  const { openAppeal, proposalOf, standsAt } = await import('#lib/testing/round.ts');
  const { asOwner, given } = await import('#lib/testing/given.ts');
  const { submissions } = await import('#db/schema/index.ts');
  const operation = await given.operation();
  const author = await given.actor(['field_coordinator', [operation.id]]);
  const { appeal } = await openAppeal({ envelopeUsd: '3000' });
  const made = [];
  for (const title of ['First of the meeting', 'Second of the meeting']) {
    const proposal = await proposalOf(operation.id, author);
    const place = { operationId: operation.id, sharing: 'network' as const };
    const [row] = await asOwner((db) =>
      db
        .insert(submissions)
        .values({ proposalId: proposal.id, appealId: appeal.id, ...proposal.gist, title, ...place })
        .returning(),
    );
    if (row) await standsAt(row.id, 'in_review', proposal.organisation.id);
    made.push(row?.id ?? '');
  }
  const page = await as('programme_manager');
  await page.goto(`/appeals/${appeal.id}/meeting?r.${made[0]}=1&r.${made[1]}=2`);
  const titles = page.getByRole('table', { name: 'Scores by criterion' }).getByRole('rowheader');
  await expect(titles.first()).toContainText('First of the meeting');
  await expect(page.getByText('used by the first 1')).toBeVisible();
  await page.locator(`[name="r.${made[0]}"]`).fill('2');
  await page.locator(`[name="r.${made[1]}"]`).fill('1');
  await page.keyboard.press('Enter');
  await expect(titles.first()).toContainText('Second of the meeting');
});
