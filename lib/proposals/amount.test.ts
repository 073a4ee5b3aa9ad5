import { expect, test } from 'vitest';
import { nested } from '#lib/http/nested.ts';
import { Amount, sumOf, timesRate } from './amount.ts';
import { costPerPerson, lastDayOf } from './gist.ts';

test('amounts are read as people write them, and kept to the cent', () => {
  const read = (text: unknown) => {
    const { success, data } = Amount.safeParse(text);
    return success ? data : 'refused';
  };
  const typed = ['1 234,5', '1’000', '0012', '', '1.50', '1,000', '-5', '1e3', '12.345', null];
  expect(typed.map(read)).toEqual([
    '1234.50',
    '1000',
    '12',
    null,
    '1.50',
    'refused',
    'refused',
    'refused',
    'refused',
    null,
  ]);
});

test('sums and rates lose no cent, and blank is not zero', () => {
  expect(sumOf(['0.10', '0.20', null])).toBe('0.30');
  expect(sumOf([null, undefined])).toBeNull();
  expect(timesRate('9999999999999.99', '1.000001')).toBe('10000009999999.99');
  expect(timesRate('0.01', '0.5')).toBe('0.01');
  expect(timesRate(null, '2')).toBeNull();
  expect(costPerPerson('100', 3)).toBe('33.33');
  expect(costPerPerson('100', 0)).toBeNull();
});

test('a project of so many months ends the day before; short months end it on their last day', () => {
  expect(lastDayOf('2027-02-01', 10)).toBe('2027-11-30');
  expect(lastDayOf('2027-08-31', 6)).toBe('2028-02-29');
});

test('a form’s flat names become rows; names that are no plain words are dropped', () => {
  const flat = {
    'content.title': 'T',
    'content.rows.1.women': '2',
    'content.rows.0.women': null,
    'content.rows.2.women': '3',
    'content.__proto__.0.women': '9',
    'content.rows.0.__proto__': '9',
    'other.rows.0.women': '9',
  };
  expect(nested(flat, 'content')).toEqual({
    title: 'T',
    rows: [{ women: null }, { women: '2' }, { women: '3' }],
  });
  expect(({} as Record<string, unknown>).women).toBeUndefined();
});
