import { expect, test } from 'vitest';
import { languageName, languageWithin } from './name-of.ts';

test('a language alone has a capital; within a sentence it has what its reader’s language writes', () => {
  expect(['en', 'ar'].map((code) => languageName(code, 'fr'))).toEqual(['Anglais', 'Arabe']);
  expect(['en', 'ar'].map((code) => languageWithin(code, 'fr'))).toEqual(['anglais', 'arabe']);
  expect(['en', 'ar'].map((code) => languageWithin(code, 'en'))).toEqual(['English', 'Arabic']);
});
