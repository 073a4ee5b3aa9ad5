import type { Page } from '@playwright/test';
import { expect as soon, test } from './fixtures.ts';

/** Four browsers share the processor with one another. */
const expect = soon.configure({ timeout: 15_000 });

const decide = async (page: Page, id: string, move: string, button: string) => {
  await page.goto(`/submissions/${id}/decide?move=${move}`);
  return page.getByRole('button', { name: button, exact: true });
};

/** The move is on record once the form has gone on to the submission: a status is named in its history, too. */
const moved = (page: Page, id: string) => page.waitForURL((url) => url.pathname === `/submissions/${id}`);

/** Whoever begins stays on the page: the move is on record once it isn't offered any more. */
async function begin(page: Page, button: string) {
  const offer = page.getByRole('button', { name: button });
  await offer.focus();
  await page.keyboard.press('Enter');
  await expect(offer).toHaveCount(0);
}

/** Three points, each of another section, as a plain form takes them. */
async function returnWithPoints(page: Page, id: string) {
  const send = await decide(page, id, 'return', 'Demander une révision');
  const sections = ['needs', 'people', 'budget'];
  for (const [at, section] of sections.entries()) {
    await page.getByLabel(`Section du point ${at + 1}`).selectOption(section);
    await page.getByLabel(`Point ${at + 1}`, { exact: true }).fill(`Précisez ceci : ${section}.`);
  }
  await page.getByLabel('En une phrase, ce qui manque').fill('Les chiffres.');
  await send.click();
  await moved(page, id);
  await expect(page.getByText('Révision demandée').first()).toBeVisible();
}

/** By keyboard alone: each criterion by its radio buttons, then the recommendation, then the button. */
async function scoreByKeyboard(page: Page, scores: readonly string[]) {
  const groups = page.getByRole('radiogroup');
  await expect(groups).toHaveCount(scores.length);
  for (const [at, score] of scores.entries()) {
    await groups.nth(at).getByRole('radio', { name: score, exact: true }).focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('radio', { name: 'Recommander', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Enregistrer et terminer' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Terminé. L’enregistrer de nouveau le rouvre.')).toBeVisible();
}

test('submitted, scored by two, returned with three points, answered, resubmitted, accepted, approved, published, half funded', async ({
  as,
  stage,
}) => {
  test.setTimeout(120_000);
  const { round } = await import('#lib/testing/round.ts');
  const { asOwner } = await import('#lib/testing/given.ts');
  const { submissions, proposalTexts } = await import('#db/schema/index.ts');
  const { and, eq } = await import('drizzle-orm');
  const { operation, submission, proposal, checks } = await round('submitted');
  const { id } = submission;
  await asOwner((db) =>
    db
      .update(submissions)
      .set({ code: `E2E-${operation.code}-001` })
      .where(eq(submissions.id, id)),
  );
  expect(stage.origin).toBeTruthy();
  const field = await as('field_coordinator', { operations: [operation.id] });
  const first = await as('programme_manager', { locale: 'fr' });
  const second = await as('programme_manager');
  const geneva = await as('geneva_coordinator');

  for (const page of [field, first, second, geneva]) page.setDefaultTimeout(15_000);

  // The first reviewer begins, and gives every score by keyboard.
  await first.goto(`/submissions/${id}`);
  await begin(first, 'Commencer l’examen');
  await expect(first.getByText('En cours d’examen').first()).toBeVisible();
  await scoreByKeyboard(first, ['4', '2']);

  // The second one disagrees; the mean and the spread are there for both.
  await second.goto(`/submissions/${id}#scoring`);
  const groups = second.getByRole('radiogroup');
  await groups.nth(0).getByRole('radio', { name: '2', exact: true }).check();
  await groups.nth(1).getByRole('radio', { name: 'n/a', exact: true }).check();
  await second.getByRole('button', { name: 'Save and finish' }).click();
  await expect(second.getByText('Finished. Saving it again opens it.')).toBeVisible();
  await expect(second.getByText(/Average score .* of 5, 2 reviewers/)).toBeVisible();

  await returnWithPoints(first, id);

  // The field is told plainly, sees no score, and answers each point.
  await field.goto(`/submissions/${id}`);
  await expect(field.getByText('It is now: Back with you.')).toBeVisible();
  await expect(field.getByRole('heading', { name: 'Scoring' })).toHaveCount(0);
  for (const number of [1, 2, 3]) {
    await field.goto(`/submissions/${id}`);
    await field
      .locator(`#point-${number}`)
      .getByRole('link', { name: /^Answer/ })
      .click();
    const answer = number === 3 ? 'Not changed, and why' : 'Done, as the text now says';
    await field.getByRole('radio', { name: answer }).check();
    await field.getByLabel('Reply').fill(`Answer ${number}`);
    await field.getByRole('button', { name: 'Save the answer' }).click();
    await expect(field.getByText(`Answer ${number}`).first()).toBeVisible();
  }
  await asOwner((db) =>
    db
      .update(proposalTexts)
      .set({
        content: { text: 'Routes are blocked, and two bridges.', source: 'Invented needs overview 2026' },
      })
      .where(and(eq(proposalTexts.proposalId, proposal.id), eq(proposalTexts.section, 'needs'))),
  );
  await field.goto(`/submissions/${id}`);
  await field.getByRole('link', { name: 'Submit again' }).click();
  await expect(field.getByRole('heading', { level: 1, name: 'Submit' })).toBeVisible();
  for (const check of await field.locator('input[name=checks]').all()) await check.check();
  expect(checks.length).toBeGreaterThan(0);
  await field.getByRole('button', { name: 'Submit the proposal' }).click();
  await field.waitForURL(/receipt/);
  await expect(field.getByText('With the reviewers').first()).toBeVisible();

  // Point, answer and what changed, in one screen.
  await second.goto(`/submissions/${id}`);
  await expect(second.getByRole('heading', { name: 'What changed from version 1' })).toBeVisible();
  await expect(second.locator('ins').filter({ hasText: 'and two bridges' })).toBeVisible();
  await begin(second, 'Begin the review');
  await expect(second.getByText('In review').first()).toBeVisible();

  // A new version wants a review of its own before anything is recommended.
  await (await decide(second, id, 'recommend', 'Recommend')).click();
  await expect(second.getByRole('alert').filter({ hasText: 'without them' })).toBeVisible();
  await second.goto(`/submissions/${id}#scoring`);
  await groups.nth(0).getByRole('radio', { name: '4', exact: true }).check();
  await groups.nth(1).getByRole('radio', { name: '5', exact: true }).check();
  await second.getByRole('button', { name: 'Save and finish' }).click();
  await expect(second.getByText('Finished. Saving it again opens it.')).toBeVisible();
  await (await decide(second, id, 'recommend', 'Recommend')).click();
  await moved(second, id);
  await expect(second.getByText('Recommendation: Recommended.')).toBeVisible();

  await (await decide(geneva, id, 'accept', 'Accept')).click();
  await moved(geneva, id);
  await expect(geneva.getByText('Accepted').first()).toBeVisible();
  const approve = await decide(geneva, id, 'approve', 'Record HC approval');
  await geneva.getByLabel('Day of the approval').fill('2026-11-25');
  await geneva.getByLabel('What shows it').fill('Letter HC/2026/7');
  await approve.click();
  await moved(geneva, id);
  await expect(geneva.getByText('Approved').first()).toBeVisible();
  await (await decide(geneva, id, 'publish', 'Publish')).click();
  await moved(geneva, id);
  await expect(geneva.getByText('Published').first()).toBeVisible();
  await geneva.goto(`/submissions/${id}/funding`);
  await geneva.getByLabel('Donor').fill('Sample donor');
  await geneva.getByLabel('Stage').selectOption('paid');
  await geneva.getByLabel('Amount').fill('1000');
  await geneva.getByLabel('Day', { exact: true }).fill('2026-11-26');
  await geneva.getByLabel('Source').fill('Invented');
  await geneva.getByRole('button', { name: 'Save' }).click();
  await expect(geneva.getByText('Sample donor').first()).toBeVisible();
  await geneva.goto(`/submissions/${id}`);
  await expect(geneva.getByText('Partly funded')).toBeVisible();
});
