import { expect, test } from 'vitest';
import { given } from '#lib/testing/given.ts';
import { proposalOf } from '#lib/testing/round.ts';
import { zipText } from '#lib/testing/zip-text.ts';
import { exportProposal, getBlankForm } from './export.ts';

const textOf = ({ content }: { content: string }) => zipText(Buffer.from(content, 'base64'));

test('A13 a proposal as DOCX holds every section in the language of the account, and is none elsewhere', async () => {
  const [operation, elsewhere] = [await given.operation(), await given.operation()];
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const { id } = await proposalOf(operation.id, field);
  const text = await textOf(await exportProposal(field, { id }));
  for (const words of [
    'Survey and clearance of access routes',
    'Open the routes that aid needs.',
    'Non-technical survey',
    'Internally displaced',
    'Kilometres of road surveyed',
    'Work before June.',
    'Sam Exemple',
    '1,500',
  ])
    expect(text).toContain(words);
  const other = await given.actor(['field_coordinator', [elsewhere.id]]);
  await expect(exportProposal(other, { id })).rejects.toThrow('not_found');
  await expect(exportProposal(await given.actor(['reader']), { id })).rejects.toThrow('forbidden');
});

test('the blank form names every field, in French too', async () => {
  const field = { ...(await given.actor(['field_coordinator'])), locale: 'fr' as const };
  const text = await textOf(await getBlankForm(field, {}));
  for (const words of ['Formulaire de proposition', 'Genre et âge', 'Ligne budgétaire'])
    expect(text).toContain(words);
  expect(text).not.toMatch(/proposals\.fields|sectionForm/);
});
