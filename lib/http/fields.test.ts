import { expect, test } from 'vitest';
import en from '#lib/i18n/messages/en/fields.json' with { type: 'json' };
import fr from '#lib/i18n/messages/fr/fields.json' with { type: 'json' };
import { Day, StoredDay, today } from './fields.ts';
import { problemOf } from './problem.ts';

const inYears = (years: number) => `${Number(today().slice(0, 4)) + years}-01-01`;

/** What a form is told about a field with this day in it. */
function told(day: string): string | undefined {
  const { error } = Day.safeParse(day);
  return error && problemOf(error).fields?._?.join(', ');
}

test.each(['1970-01-01', '2024-02-29', today(), inYears(50)])('%s is a day to be named', (day) => {
  expect(told(day)).toBeUndefined();
});

test.each(['0001-01-01', '1969-12-31', inYears(51), '9999-12-31'])('%s is no day of this work', (day) => {
  expect(told(day)).toBe('day_out_of_range');
  expect(en).toHaveProperty('day_out_of_range');
  expect(fr).toHaveProperty('day_out_of_range');
});

test.each(['20226-01-01', '2025-02-29', 'abc', '24/11/2026'])('%s is no day at all', (day) => {
  expect(told(day)).toBe('not_date');
});

test('a day that was kept before is shown all the same', () => {
  expect(StoredDay.parse('0001-01-01')).toBe('0001-01-01');
});
