import { expect, test } from 'vitest';
import { writtenIn } from './written-in.ts';

test.each([
  ['Access to two localities in White Nile was restored.', 'en'],
  ['No change.', 'en'],
  ['La route de Modèle à Gabarit est de nouveau ouverte aux convois.', 'fr'],
  ['Aucun changement : les équipes travaillent.', 'fr'],
  ['فُتح الطريق من جديد.', null],
])('%s', (text, language) => {
  expect(writtenIn(text)).toBe(language);
});
