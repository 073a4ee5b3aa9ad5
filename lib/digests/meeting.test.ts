import { expect, test } from 'vitest';
import { metIn, startOf } from './meeting.ts';

test('what one alone changed is taken as it is; where both did, somebody chooses, and nothing is lost', () => {
  const told = (was: string | null, theirs: string | null, mine: string | null) => {
    const met = metIn(was, theirs, mine);
    return [met.changed, startOf(met)];
  };
  expect(told('A', 'A', 'A')).toEqual(['none', 'A']);
  expect(told('A', 'B', 'A')).toEqual(['theirs', 'B']);
  expect(told('A', 'A', 'C')).toEqual(['mine', 'C']);
  expect(told('A', 'B', 'C')).toEqual(['both', 'C']);
  expect(told('A', 'B', 'B')).toEqual(['none', 'B']);
  // A field that was emptied, and the line ends of a plain form.
  expect(told(null, 'B', '')).toEqual(['theirs', 'B']);
  expect(told('A', 'A', '')).toEqual(['mine', '']);
  expect(told('A\nB', 'A\nB', 'A\r\nB\r\n')).toEqual(['none', 'A\nB']);
});
