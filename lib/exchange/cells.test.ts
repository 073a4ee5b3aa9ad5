import { expect, test } from 'vitest';
import { amount, day, list, words } from './cells.ts';

test.each([
  ['', null],
  ['  ', null],
  ['0', '0'],
  ['-0', '0'],
  ['0021878008', '21878008'],
  ['500000.750', '500000.75'],
  ['4\u202f272\u00a0249', '4272249'],
  ['1,234,567', '1234567'],
  ['1,234,567.50', '1234567.5'],
  ['1 234,5', '1234.5'],
  ['1.234.567,5', '1234567.5'],
  ['-1204193', '-1204193'],
  ["'-5", '-5'],
])('the amount %j is %j: a blank is not zero', (cell, value) => {
  expect(amount(cell)).toBe(value);
});

test.each(['1.2E+9', '12 USD', '=1+1', 'n/a', '1,23,4', '--5', '9'.repeat(30)])('%j is no amount', (cell) => {
  expect(() => amount(cell)).toThrow('not_a_number');
});

test.each([
  ['2026-01-31', '2026-01-31'],
  ['2019-07-01T00:00:00Z', '2019-07-01'],
  ['31/01/2026', '2026-01-31'],
  ['1/31/2026', '2026-01-31'],
  ['05.05.2021', '2021-05-05'],
  ['2024-02-29', '2024-02-29'],
  ['', null],
])('the date %j is %j', (cell, value) => {
  expect(day(cell)).toBe(value);
});

test.each([
  ['02/03/2026', 'date_ambiguous'],
  ['2026-02-29', 'not_a_date'],
  ['1900-02-29', 'not_a_date'],
  ['2026-00-10', 'not_a_date'],
  ['30/02/2026', 'not_a_date'],
  ['0001-01-01', 'not_a_date'],
  ['Feb 2026', 'not_a_date'],
  ['13/13/2026', 'not_a_date'],
])('the date %j is refused: %s', (cell, reason) => {
  expect(() => day(cell)).toThrow(reason);
});

test('lists keep every code, words lose only what nobody sees', () => {
  expect(list('YEM | KEN |  |DJI')).toEqual(['YEM', 'KEN', 'DJI']);
  expect(list(' | ')).toEqual([]);
  expect(words('\u200b  e\u0301te\u0301\tx\r\ny ')).toBe('été x y');
  expect(words('a  b ')).toBe('a b');
  expect(words("'=HYPERLINK(1)")).toBe('=HYPERLINK(1)');
});
