import { plainDate } from '#lib/i18n/format.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';
import { isMonth } from './code.ts';
import { wordsIn } from './words.ts';

type Period = { since: string; until: string };

/** The days of a digest in words: one month by its name, else from the first to the last day. */
export function periodIn(period: Period, locale: FullLocale): string {
  if (isMonth(period)) return plainDate(period.since, locale, 'wholeMonth');
  const [since, until] = [plainDate(period.since, locale), plainDate(period.until, locale)];
  return wordsIn(locale)('digests.days', { since, until });
}
