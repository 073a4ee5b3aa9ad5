import { expect, test } from 'vitest';
import { edited, missingIn, type Pair } from './pair.ts';

const same: Pair = {
  titleEn: null,
  titleFr: null,
  textEn: 'The road is open.',
  textFr: 'La route est ouverte.',
  behind: null,
  followed: null,
};
const { behind: _, followed: __, ...words } = same;
const en = (textEn: string | null) => ({ ...words, textEn });

test('whoever changes one language leaves the other behind, with the words that it follows', () => {
  expect(edited(same, words)).toEqual(same);
  const once = edited(same, en('The road is open again.'));
  expect(once).toMatchObject({ behind: 'fr', followed: 'The road is open.' });
  // A second change of the same language: French still follows what it followed.
  expect(edited(once, en('The road is closed.'))).toMatchObject({
    behind: 'fr',
    followed: 'The road is open.',
  });
  expect(edited(same, { ...words, textFr: 'La route est fermée.' })).toMatchObject({
    behind: 'en',
    followed: 'La route est ouverte.',
  });
  expect(edited(same, { ...words, titleEn: 'A road' })).toMatchObject({ behind: 'fr' });
});

test('the language that was behind is brought up by its own change, by both at once, or by somebody’s word', () => {
  const behind = edited(same, en('The road is closed.'));
  const now = { ...words, textEn: 'The road is closed.' };
  expect(edited(behind, { ...now, textFr: 'La route est fermée.' })).toMatchObject({
    behind: null,
    followed: null,
  });
  expect(edited(behind, now, true)).toMatchObject({ behind: null, followed: null });
  expect(edited(behind, now)).toMatchObject({ behind: 'fr' });
  expect(edited(same, { ...now, textFr: 'La route est fermée.' })).toMatchObject({ behind: null });
});

test('a language without words is missing, whatever anybody says of it', () => {
  const alone = edited(same, en(null), true);
  expect([alone.behind, missingIn(alone)]).toEqual(['en', ['en']]);
  expect(missingIn({ ...same, titleEn: 'A road' })).toEqual(['fr']);
  expect(missingIn({ titleEn: null, titleFr: null, textEn: null, textFr: null })).toEqual([]);
});
