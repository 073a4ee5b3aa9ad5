import type { Locale } from './locales.ts';

// en-GB writes "Sept", where the office writes "Sep"; the order of the parts is ours either way.
const monthsIn: Record<Locale, string> = { en: 'en-US', fr: 'fr', ar: 'ar-u-nu-latn' };

/** Arabic is written with the digits 0 to 9, as the UN does, whatever the browser or server would take. */
const numbersIn: Record<Locale, string> = { en: 'en', fr: 'fr', ar: 'ar-u-nu-latn' };

type DateStyle = 'short' | 'long' | 'day' | 'month' | 'wholeMonth';

const formatters = new Map<string, Intl.DateTimeFormat>();

function dateFormatter(locale: Locale, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known =
    formatters.get(key) ?? new Intl.DateTimeFormat(monthsIn[locale], { timeZone: 'UTC', ...options });
  formatters.set(key, known);
  return known;
}

const options: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  wholeMonth: { month: 'long', year: 'numeric' },
};

/**
 * A plain date (yyyy-mm-dd) in words: short "24 Nov 2026", long "Tuesday 24 November 2026", day "Tue 24 Nov",
 * month "Nov 2026", wholeMonth "November 2026". Empty when there is no valid date, so that the caller says what that means.
 */
export function plainDate(
  date: string | null | undefined,
  locale: Locale,
  style: DateStyle = 'short',
): string {
  const moment = date ? new Date(`${date.slice(0, 10)}T00:00:00Z`) : undefined;
  if (!moment || Number.isNaN(moment.getTime())) return '';
  const parts = dateFormatter(locale, options[style]).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((found) => found.type === type)?.value ?? '';
  return [part('weekday'), dayOfMonth(part('day'), locale), part('month'), part('year')]
    .filter(Boolean)
    .join(' ');
}

/** The month of a plain date alone, in short: Nov. */
export const monthName = (date: string, locale: Locale): string =>
  dateFormatter(locale, { month: 'short' }).format(new Date(`${date}T00:00:00Z`));

function dayOfMonth(day: string, locale: Locale) {
  return locale === 'fr' && day === '1' ? '1er' : day;
}

/** A moment with its zone, always: "24 Nov 2026, 17:00 UTC". */
export function moment(value: Date | string, locale: Locale): string {
  const iso = (typeof value === 'string' ? new Date(value) : value).toISOString();
  const hour = `${iso.slice(11, 16)} UTC`;
  // Kept from left to right within the Arabic line.
  return locale === 'ar'
    ? `${plainDate(iso, locale)}، \u2066${hour}\u2069`
    : `${plainDate(iso, locale)}, ${hour}`;
}

/** Whole numbers with their separators: 182,000 and 182 000. */
export function wholeNumber(value: number | string, locale: Locale): string {
  return Number(value).toLocaleString(numbersIn[locale], { maximumFractionDigits: 0 });
}

/** A decimal string with its separators, as many decimals as it has up to two: 3.4, and 3,4 in French. */
export function decimalNumber(value: string, locale: Locale): string {
  return Number(value).toLocaleString(numbersIn[locale], { maximumFractionDigits: 2 });
}

/** Large counts in short: 13.9 M, 980 k. */
export function shortNumber(value: number | string, locale: Locale): string {
  const count = Number(value);
  const [unit, size] = Math.abs(count) >= 999_500 ? ['M', 1_000_000] : ['k', 1_000];
  if (Math.abs(count) < 1_000) return wholeNumber(count, locale);
  const digits = unit === 'M' ? 1 : 0;
  const text = (count / size).toLocaleString(numbersIn[locale], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${text}\u00a0${unit}`;
}

/** Millions without their unit, for columns whose head says "USD M": 4.20. */
export function millions(value: number | string, locale: Locale, digits = 2): string {
  return (Number(value) / 1_000_000).toLocaleString(numbersIn[locale], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** USD 4.20 M, and 4,20 M USD in French. */
export function moneyInMillions(value: number | string, locale: Locale, digits = 2): string {
  const amount = `${millions(value, locale, digits)}\u00a0M`;
  return locale === 'fr' ? `${amount}\u00a0USD` : `USD\u00a0${amount}`;
}

/** USD 4,198,600, and 4 198 600 USD in French; cents where there are any. */
export function moneyInFull(value: number | string, locale: Locale): string {
  const cents = Number.isInteger(Number(value)) ? 0 : 2;
  const digits = { minimumFractionDigits: cents, maximumFractionDigits: cents };
  const amount = Number(value).toLocaleString(numbersIn[locale], digits);
  return locale === 'fr' ? `${amount}\u00a0USD` : `USD\u00a0${amount}`;
}

/** A score of 0 to 5 with one decimal: 3.7, and 3,7 in French. */
export const scoreIn = (value: number | string, locale: Locale): string =>
  Number(value).toLocaleString(numbersIn[locale], { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A share of one as a percentage; above 1 it says so: 112%. */
export function percent(share: number | string, locale: Locale, digits = 0): string {
  return Number(share).toLocaleString(numbersIn[locale], {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** 820 kB, 2.4 MB; 820 ko, 2,4 Mo. */
export function fileSize(bytes: number, locale: Locale): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const digits = value < 10 ? 1 : 0;
  return value.toLocaleString(numbersIn[locale], { style: 'unit', unit, maximumFractionDigits: digits });
}

/** 73 days, 1 day; 73 jours, 1 jour. */
export function days(count: number, locale: Locale): string {
  return count.toLocaleString(numbersIn[locale], { style: 'unit', unit: 'day', unitDisplay: 'long' });
}
