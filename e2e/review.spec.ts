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

for (const javaScript of [true, false])
  test(`minutes that are saved twice are one meeting, written anew, ${javaScript ? 'with' : 'without'} scripts`, async ({
    as,
  }) => {
    const { round } = await import('#lib/testing/round.ts');
    const { appeal } = await round('in_review');
    const page = await as('programme_manager', { javaScript });
    await page.goto(`/appeals/${appeal.id}/meeting`);
    await page.locator('[name="items.0.decision"]').selectOption('accept');
    for (const version of [1, 2]) {
      await page.getByLabel('What was said').fill(`Said the ${version}. time.`);
      await page.getByRole('button', { name: 'Save the minutes' }).click();
      await expect(page.getByText(`Version ${version}, written`)).toHaveCount(1);
    }
    await expect(page.getByRole('heading', { name: /^Meeting of/ })).toHaveCount(1);
  });

test('before any script has arrived, one person is asked to review what was ticked, and it is undone', async ({
  as,
  stage,
}) => {
  const { round } = await import('#lib/testing/round.ts');
  const { appeal, submission } = await round('submitted');
  const reviewer = await stage.given.actor(['programme_manager']);
  const page = await as('geneva_coordinator', { javaScript: false });
  await page.goto(`/appeals/${appeal.id}/proposals`);
  await page.getByRole('link', { name: 'Select submissions' }).click();
  await page.getByRole('checkbox', { name: /^Select Survey/ }).check();
  await page.getByRole('button', { name: 'Assign a reviewer…' }).click();
  await expect(page.getByRole('heading', { name: '1 submission chosen' })).toBeVisible();
  await page.goto(`${page.url()}?accountId=${reviewer.accountId}&dueOn=2027-01-10`);
  await page.getByRole('button', { name: 'Ask Sam Exemple to review 1' }).click();
  await expect(page.getByText('1 submission is with Sam Exemple now.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: 1 submission.')).toBeVisible();
  await page.goto(`/submissions/${submission.id}`);
  await expect(page.getByText('Nobody was asked yet.')).toBeVisible();
});
