import { expect, it } from 'vitest';
import {
  days,
  decimalNumber,
  fileSize,
  millions,
  moment,
  moneyInFull,
  moneyInMillions,
  percent,
  plainDate,
  shortNumber,
  wholeNumber,
} from './format.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

it('writes dates in words, never all numbers', () => {
  expect(plainDate('2026-11-24', 'en')).toBe('24 Nov 2026');
  expect(plainDate('2026-09-01', 'en')).toBe('1 Sep 2026');
  expect(plainDate('2026-11-24', 'fr')).toBe('24 nov. 2026');
  expect(plainDate('2026-05-01', 'fr')).toBe('1er mai 2026');
  expect(plainDate('2026-11-24', 'en', 'long')).toBe('Tuesday 24 November 2026');
  expect(plainDate('2026-11-24', 'fr', 'long')).toBe('mardi 24 novembre 2026');
  expect(plainDate('2026-11-26', 'en', 'day')).toBe('Thu 26 Nov');
  expect(plainDate('2026-10-31', 'fr', 'month')).toBe('oct. 2026');
});

it('keeps a plain date where it is, and shows nothing for what is none', () => {
  expect(plainDate('2026-01-01T23:59:59.000Z', 'en')).toBe('1 Jan 2026');
  for (const none of [null, undefined, '', 'yesterday', '2026-13-01']) expect(plainDate(none, 'en')).toBe('');
});

it('writes Arabic with its months, its comma and the digits 0 to 9', () => {
  expect(plainDate('2026-11-24', 'ar')).toBe('24 نوفمبر 2026');
  expect(plainDate('2026-10-01', 'ar', 'wholeMonth')).toBe('أكتوبر 2026');
  expect(moment('2026-11-24T17:00:00Z', 'ar')).toBe('24 نوفمبر 2026، \u206617:00 UTC\u2069');
  expect([wholeNumber(182000, 'ar'), decimalNumber('3.40', 'ar')]).toEqual(['182,000', '3.4']);
});

it('names the zone of every hour', () => {
  expect(moment('2026-11-24T17:00:00Z', 'en')).toBe('24 Nov 2026, 17:00 UTC');
  expect(moment(new Date('2026-11-24T17:00:00Z'), 'fr')).toBe('24 nov. 2026, 17:00 UTC');
});

it('writes numbers, money and shares as each language does', () => {
  expect(wholeNumber(182000, 'en')).toBe('182,000');
  expect(plain(wholeNumber('182000', 'fr'))).toBe('182 000');
  expect(plain(shortNumber(13_900_000, 'en'))).toBe('13.9 M');
  expect(plain(shortNumber(980_400, 'fr'))).toBe('980 k');
  expect(plain(shortNumber(999_600, 'en'))).toBe('1.0 M');
  expect(shortNumber(412, 'en')).toBe('412');
  expect(millions('4198600.00', 'en')).toBe('4.20');
  expect(plain(moneyInMillions(4_198_600, 'en'))).toBe('USD 4.20 M');
  expect(plain(moneyInMillions(4_198_600, 'fr'))).toBe('4,20 M USD');
  expect(plain(moneyInFull('4198600', 'fr'))).toBe('4 198 600 USD');
  expect(percent(0.35, 'en')).toBe('35%');
  expect(plain(percent('1.124', 'fr'))).toBe('112 %');
  expect(plain(fileSize(820_400, 'en'))).toBe('820 kB');
  expect(plain(fileSize(2_440_000, 'fr'))).toBe('2,4 Mo');
  expect(days(1, 'en')).toBe('1 day');
  expect(plain(days(73, 'fr'))).toBe('73 jours');
});
