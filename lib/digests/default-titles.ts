import type { FullLocale } from '#lib/i18n/locales.ts';
import { periodIn } from './period-in.ts';
import { wordsIn } from './words.ts';

/** What a digest is called until somebody says otherwise. */
export function defaultTitles(period: { since: string; until: string }) {
  const called = (locale: FullLocale) =>
    wordsIn(locale)('digests.called', { period: periodIn(period, locale) });
  return { titleEn: called('en'), titleFr: called('fr') };
}
