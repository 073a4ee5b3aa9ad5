import { expect, test } from 'vitest';
import { compareWords } from './words.ts';

const shown = (before: string, after: string, language?: string) =>
  compareWords(before, after, language)
    .map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind])
    .join('');

test('only what changed is told, word by word', () => {
  expect(shown('Two survey teams and one team.', 'Two survey teams and two teams.')).toBe(
    'Two survey teams and [-one team][+two teams].',
  );
  expect(shown('210 km', '140 km')).toBe('[-210][+140] km');
  expect(shown('The same', 'The same')).toBe('The same');
  expect(shown('', 'New')).toBe('[+New]');
});

test('Arabic, French and Chinese are compared by their own words', () => {
  expect(shown('إزالة الألغام في الخرطوم', 'إزالة الألغام في كسلا', 'ar')).toBe(
    'إزالة الألغام في [-الخرطوم][+كسلا]',
  );
  expect(shown('L’atelier n’existe pas encore', 'L’atelier existe déjà', 'fr')).toMatch(/déjà\]$/);
  expect(shown('两个排雷小组', '三个排雷小组', 'zh')).toBe('[-两][+三]个排雷小组');
});

test('what was before and what is after can be read off the parts', () => {
  const before = 'a b c d e f';
  const after = 'a x c d y f g';
  const parts = compareWords(before, after);
  const side = (gone: string) => parts.flatMap(({ kind, text }) => (kind === gone ? [] : text)).join('');
  expect([side('added'), side('removed')]).toEqual([before, after]);
});
