import { expect, test } from 'vitest';
import { scaleTop } from './scale-top.ts';

test.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [52, 100],
  [180_000, 200_000],
  [0.3, 0.5],
])('a scale that holds %d ends at %d', (largest, top) => {
  expect(scaleTop(largest)).toBeCloseTo(top);
});
