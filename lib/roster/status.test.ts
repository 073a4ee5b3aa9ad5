import { describe, expect, test } from 'vitest';
import {
  firstFreeDay,
  gapDays,
  gaps,
  longVacancyDays,
  onDay,
  postStatus,
  stripWindow,
  vacantByYear,
} from './status.ts';

const day = '2026-11-24';
const post = { since: '2025-01-01', until: null };
const held = (since: string, until: string | null = null) => ({ since, until });

const of = (
  assignments: ReturnType<typeof held>[],
  on = day,
  its: { since: string; until: string | null } = post,
) => {
  const { kind, days, date, urgency } = postStatus(onDay(its, assignments, on), on);
  return [kind, days, date, urgency].join(' ');
};

describe('the status of a post on 24 Nov 2026', () => {
  test.each([
    ['never held: vacant since the post began', [], 'vacant 692 2025-01-01 now'],
    [
      'vacant since the day after the last end',
      [held('2025-01-01', '2026-09-11')],
      'vacant 73 2026-09-12 now',
    ],
    ['vacant from today', [held('2025-01-01', '2026-11-23')], 'vacant 0 2026-11-24 now'],
    ['the last day is still in post', [held('2025-01-01', '2026-11-24')], 'ending 0 2026-11-24 now'],
    ['open-ended', [held('2025-01-01')], 'in_post   none'],
    ['far from its end', [held('2025-01-01', '2027-02-28')], 'in_post 96 2027-02-28 none'],
    ['61 days', [held('2025-01-01', '2027-01-24')], 'in_post 61 2027-01-24 none'],
    ['60 days: soon', [held('2025-01-01', '2027-01-23')], 'ending 60 2027-01-23 soon'],
    ['15 days: soon', [held('2025-01-01', '2026-12-09')], 'ending 15 2026-12-09 soon'],
    ['14 days without a successor: now', [held('2025-01-01', '2026-12-08')], 'ending 14 2026-12-08 now'],
    [
      '7 days with a successor: soon',
      [held('2025-01-01', '2026-12-01'), held('2026-12-02')],
      'ending 7 2026-12-01 soon',
    ],
    [
      'vacant though somebody is to come',
      [held('2025-01-01', '2026-11-20'), held('2026-12-01')],
      'vacant 3 2026-11-21 now',
    ],
    [
      'two holders: the later end counts',
      [held('2025-01-01', '2026-12-01'), held('2026-01-01', '2027-12-31')],
      'in_post 402 2027-12-31 none',
    ],
    ['somebody is only planned', [held('2027-01-01')], 'vacant 692 2025-01-01 now'],
  ])('%s', (_, assignments, expected) => expect(of(assignments)).toBe(expected));

  test('somebody new may enter the day after the present holder leaves, or when the post begins', () => {
    const free = (its: { since: string; until: string | null }, ...assignments: ReturnType<typeof held>[]) =>
      firstFreeDay(postStatus(onDay(its, assignments, day), day), day);
    expect(free(post, held('2025-01-01', '2026-12-01'))).toBe('2026-12-02');
    expect(free(post, held('2025-01-01', '2026-11-01'))).toBe(day);
    expect(free(held('2027-01-01'))).toBe('2027-01-01');
    expect(free(post, held('2025-01-01'))).toBe(day);
  });

  test('a post that begins later is planned, one that is over has ended, and one that closes needs no successor', () => {
    expect(of([], day, held('2026-12-01'))).toBe('planned 7 2026-12-01 none');
    expect(of([], day, held('2025-01-01', '2026-11-23'))).toBe('ended 1 2026-11-23 none');
    expect(of([held('2025-01-01', '2026-12-01')], day, held('2025-01-01', '2026-12-01'))).toBe(
      'ending 7 2026-12-01 soon',
    );
  });
});

describe('gaps', () => {
  const year = ['2026-01-01', '2026-12-31'] as const;
  test.each([
    ['never held', [], [held(...year)], 365],
    ['held throughout', [held('2025-01-01')], [], 0],
    [
      'one day between two',
      [held('2025-01-01', '2026-03-01'), held('2026-03-03')],
      [held('2026-03-02', '2026-03-02')],
      1,
    ],
    ['seamless', [held('2025-01-01', '2026-03-01'), held('2026-03-02')], [], 0],
    ['overlapping', [held('2025-01-01', '2026-06-30'), held('2026-03-02')], [], 0],
    [
      'one within another',
      [held('2026-01-01', '2026-10-31'), held('2026-02-01', '2026-03-01')],
      [held('2026-11-01', '2026-12-31')],
      61,
    ],
    [
      'at both ends',
      [held('2026-02-01', '2026-11-30')],
      [held('2026-01-01', '2026-01-31'), held('2026-12-01', '2026-12-31')],
      62,
    ],
    ['next year only', [held('2027-01-01')], [held(...year)], 365],
  ])('%s', (_, assignments, expected, days) => {
    expect(gaps(post, assignments, ...year)).toEqual(expected);
    expect(gapDays(post, assignments, ...year)).toBe(days);
  });

  test('only within the life of the post', () => {
    expect(gaps(held('2026-06-01', '2026-06-30'), [], ...year)).toEqual([held('2026-06-01', '2026-06-30')]);
    expect(gaps(held('2027-06-01'), [], ...year)).toEqual([]);
    expect(gaps(held('2024-06-01', '2025-06-30'), [], ...year)).toEqual([]);
  });

  test('over three months in the year is more than 91 days', () => {
    const until = (last: string) => gapDays(post, [held('2025-01-01', last)], ...year) > longVacancyDays;
    expect([until('2026-10-01'), until('2026-09-30')]).toEqual([false, true]);
  });
});

test('vacant days are told by calendar year, of the running one up to the day, each with the CDM flag', () => {
  const of = (since: string, ...held: { since: string; until: string | null }[]) =>
    vacantByYear({ since, until: null }, held, day).map(({ year, days, overThreeMonths }) => [
      year,
      days,
      overThreeMonths,
    ]);
  expect(of('2024-07-01', held('2024-10-01', '2025-03-31'), held('2025-07-01', '2026-10-31'))).toEqual([
    [2026, 24, false],
    [2025, 91, false],
    [2024, 92, true],
  ]);
  expect(of('2026-11-24')).toEqual([[2026, 1, false]]);
  expect(of('2027-01-01')).toEqual([]);
  expect(of('2001-01-01')).toHaveLength(10);
});

test('the strip shows 18 months, ten of them behind the as-of date', () => {
  expect(stripWindow(day)).toEqual({ since: '2026-01-01', until: '2027-06-30' });
  expect(stripWindow('2026-03-31')).toEqual({ since: '2025-05-01', until: '2026-10-31' });
});
