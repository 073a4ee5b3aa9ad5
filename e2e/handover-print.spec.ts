import { expect, test } from './fixtures.ts';

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test('the handover pack of a structure with thirty links is one sheet of paper, and says how many are left out', async ({
  as,
  stage: { given },
  operation,
}) => {
  const structure = await given.structure(operation.id);
  for (let count = 1; count <= 30; count += 1) {
    const other = await given.structure(operation.id, {
      nameEn: `Working group ${count} on explosive ordnance`,
      nameFr: `Groupe de travail ${count} sur les engins explosifs`,
    });
    await given.link({
      fromId: structure.id,
      toId: other.id,
      type: 'liaises_with',
      operationId: operation.id,
    });
  }
  const post = await given.post(operation.id, structure.id);
  const person = await given.person();
  const held = { postId: post.id, personId: person.id, operationId: operation.id };
  const { id } = await given.assignment({ ...held, since: '2025-01-01', until: '2030-01-01' });

  const page = await as('geneva_coordinator', { locale: 'fr' });
  await page.goto(`/assignments/${id}/handover`);
  await expect(page.getByText('Groupe de travail 30 sur')).toBeVisible();
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Groupe de travail 30 sur')).toBeHidden();
  await expect(page.getByText('et 22 autres, sur la page de la structure')).toBeVisible();
});
