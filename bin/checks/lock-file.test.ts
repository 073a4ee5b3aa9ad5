import { expect, test } from 'vitest';
import { below } from './lock-file.ts';

test.each([
  ['16.4.5', '16.4.6', true],
  ['16.4.6', '16.4.6', false],
  ['16.10.0', '16.9.9', false],
  ['9.99.99', '10.0.0', true],
  ['10.0.0-beta.1', '10.0.0', true],
  ['10.0.1-beta.1', '10.0.0', false],
])('A39: %s is below the floor %s: %s', (version, floor, expected) => {
  expect(below(version, floor)).toBe(expected);
});
