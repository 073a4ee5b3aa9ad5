import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures.ts';
import { mailLink } from './mail-link.ts';

type Given = typeof import('#lib/testing/given.ts')['given'];

/** Any Tuesday at ten: questions leave in working hours, and this test runs at any hour. */
const workingDay = new Date('2026-11-24T10:00:00Z');

/** Somebody in post who reads French, beside a colleague whom the link must not show. */
async function serving(given: Given, operationId: string) {
  const mark = operationId.slice(0, 6);
  const structure = await given.structure(operationId, { nameEn: `Hub ${mark}`, nameFr: `Relais ${mark}` });
  const inPost = async (familyName: string) => {
    const post = await given.post(operationId, structure.id);
    const words = { familyName, preferredLanguage: 'fr', timeZone: 'UTC', sharing: 'partners' } as const;
    const person = await given.person({ givenName: 'Inès', ...words });
    await given.assignment({ postId: post.id, personId: person.id, operationId });
    return person;
  };
  const person = await inPost(`Exemple ${mark}`);
  const colleague = await inPost(`Collègue ${mark}`);
  const { value: email } = await given.contact(person.id, 'hq_only', `${randomUUID()}@example.org`);
  await given.contact(colleague.id, 'public', `colleague-${mark}@example.org`);
  return { mark, person, email };
}

/** The worker's part, at an hour in which it writes to people. */
async function deliverQuestion(personId: string) {
  const [{ asOwner }, { deliver }, { confirmationRequests }, { eq }] = await Promise.all([
    import('#lib/testing/given.ts'),
    import('#lib/mail/deliver.ts'),
    import('#db/schema/index.ts'),
    import('drizzle-orm'),
  ]);
  const [request] = await asOwner((db) =>
    db.select().from(confirmationRequests).where(eq(confirmationRequests.personId, personId)),
  );
  await deliver({ id: randomUUID(), data: { question: { requestId: request?.id } } }, workingDay);
}

test('A9 a French-speaking person confirms the own entry from the mail, without JavaScript, and the link works once', async ({
  as,
  browser,
  stage,
  operation,
}) => {
  const { mark, person, email } = await serving(stage.given, operation.id);
  const geneva = await as('geneva_coordinator');
  await geneva.goto(`/people/${person.id}`);
  await geneva.getByRole('button', { name: 'Ask by email' }).click();
  await expect(geneva.locator('main')).toContainText('unanswered');
  await deliverQuestion(person.id);
  const { pathname, search } = await mailLink(await as('administrator'), email, 'toujours exacte');

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: stage.origin });
  const page = await context.newPage();
  await page.goto(pathname + search);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Votre fiche est-elle toujours exacte');
  const main = page.locator('main');
  for (const own of [`Inès Exemple ${mark}`, `Relais ${mark}`, email]) await expect(main).toContainText(own);
  for (const other of ['Collègue', 'colleague-', 'Geneva', 'Yes, all correct'])
    await expect(page.locator('body')).not.toContainText(other);
  await page.getByRole('button', { name: 'Oui, tout est exact' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Merci' })).toBeVisible();
  expect(page.url()).not.toContain(pathname.split('/').at(-1));

  // Once used, the link tells no more than one that never was.
  const seen = async (path: string) => {
    const answer = await page.goto(path + search);
    return [answer?.status(), await page.title(), await page.locator('main').textContent()];
  };
  const used = await seen(pathname);
  expect(used.join()).toContain('Ce lien ne fonctionne plus');
  expect(used).toEqual(await seen(`/confirm/${'A'.repeat(43)}`));
  await context.close();

  await geneva.reload();
  await expect(geneva.locator('main')).toContainText(/by email on .*, answered/);
});
