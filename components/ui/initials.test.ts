import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it('takes the first and the last word of a name, in any script', () => {
  expect(initialsOf('B. Exemple')).toBe('BE');
  expect(initialsOf('Chloé de Modèle')).toBe('CM');
  expect(initialsOf('Placeholder')).toBe('P');
  expect(initialsOf('élodie  Essai-Muster')).toBe('ÉM');
  expect(initialsOf('В. Зразок')).toBe('ВЗ');
});

it('has nothing to say for what is no name', () => {
  for (const none of ['', '   ', '42', '—', '\u200b']) expect(initialsOf(none)).toBe('');
});
