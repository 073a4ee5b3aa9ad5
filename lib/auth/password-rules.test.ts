import { expect, test } from 'vitest';
import { passwordFault } from './password-rules.ts';

test.each([
  ['elevenchars', 'password_short'],
  ['', 'password_short'],
  ['🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑', 'password_short'],
  ['x'.repeat(129), 'password_long'],
  ['1234567890123', 'password_common'],
  ['qwertyuiop123', 'password_common'],
  ['Qwerty123456', 'password_common'],
  ['unbelievable', 'password_common'],
  ['dragon2026!!!', 'password_common'],
  ['!!!Password!!!', 'password_common'],
  ['2026-11-24-17:00', 'password_common'],
  ['aaaaaaaaaaaaaa', 'password_common'],
  ['abcdabcdabcdabcd', 'password_common'],
  ['I love UNMAS so much', 'password_obvious'],
  ['mine-action-demo-2026', 'password_obvious'],
  ['Action contre les mines', 'password_obvious'],
  ['zoe.modele has a cat', 'password_obvious'],
])('A2 %j is refused: %s', async (password, fault) => {
  expect(await passwordFault(password, ['zoe.modele@demo.example', 'Zoé Modèle'])).toBe(fault);
});

test.each([
  'four unrelated words here',
  'correct horse battery staple',
  'длинный пароль из слов',
  'كلمة مرور طويلة جدا',
  '           spaces only count too 7',
  '🔑🍋🚲🌧️🎻🪁🧭🐙🥝🧲🪐🛶',
  'x7#Kp2!vQz9@',
  `${'un peu de tout '.repeat(8)}fin`,
])('A2 %j will do', async (password) => {
  expect(await passwordFault(password, ['zoe.modele@demo.example'])).toBeNull();
});
