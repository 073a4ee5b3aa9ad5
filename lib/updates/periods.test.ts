import { expect, test } from 'vitest';
import { codeOf, periodsBy, type Schedule } from './periods.ts';

const monthly: Schedule = {
  rhythm: 'monthly',
  everyDays: null,
  since: '2026-01-01',
  until: null,
  dueAfterDays: 7,
};

test('a month is a month, and the update is due some days after its end', () => {
  expect(periodsBy(monthly, '2026-03-01')).toEqual([
    { since: '2026-01-01', until: '2026-01-31', dueOn: '2026-02-07' },
    { since: '2026-02-01', until: '2026-02-28', dueOn: '2026-03-07' },
    { since: '2026-03-01', until: '2026-03-31', dueOn: '2026-04-07' },
  ]);
  expect(periodsBy(monthly, '2025-12-31')).toEqual([]);
});

test('periods that begin on the 31st touch one another and skip no month', () => {
  const found = periodsBy({ ...monthly, since: '2027-10-31' }, '2028-03-31').map((it) => [
    it.since,
    it.until,
  ]);
  expect(found).toEqual([
    ['2027-10-31', '2027-11-29'],
    ['2027-11-30', '2027-12-30'],
    ['2027-12-31', '2028-01-30'],
    ['2028-01-31', '2028-02-28'],
    ['2028-02-29', '2028-03-30'],
    ['2028-03-31', '2028-04-29'],
  ]);
});

test('weeks, quarters, own lengths, and a single call', () => {
  const since = '2026-01-05';
  const lengths = (schedule: Schedule, day: string) => periodsBy(schedule, day).map((it) => it.until);
  expect(lengths({ ...monthly, rhythm: 'weekly', since }, '2026-01-19')).toEqual([
    '2026-01-11',
    '2026-01-18',
    '2026-01-25',
  ]);
  expect(lengths({ ...monthly, rhythm: 'quarterly' }, '2026-04-01')).toEqual(['2026-03-31', '2026-06-30']);
  expect(lengths({ ...monthly, rhythm: 'custom', everyDays: 10, since }, '2026-01-16')).toEqual([
    '2026-01-14',
    '2026-01-24',
  ]);
  expect(lengths({ ...monthly, rhythm: 'one_off', everyDays: 3, since }, '2026-06-01')).toEqual([
    '2026-01-07',
  ]);
});

test('no period begins after the end of a schedule', () => {
  expect(periodsBy({ ...monthly, until: '2026-02-01' }, '2026-12-31')).toHaveLength(2);
});

test('a reference says the period that it is of', () => {
  expect(codeOf('SDN', 'monthly', '2026-10-01')).toBe('SDN-2026-10');
  expect(codeOf('SDN', 'quarterly', '2026-10-01')).toBe('SDN-2026-Q4');
  expect(codeOf('SDN', 'monthly', '2026-10-15')).toBe('SDN-2026-10-15');
  expect(codeOf('SDN', 'weekly', '2026-10-05')).toBe('SDN-2026-10-05');
});
