import { type FullLocale, fullLocale, type Locale } from '#lib/i18n/locales.ts';

/** The language that a digest is read in: the one the address asks for, else the reader's. */
export const languageOf = (asked: string | string[] | undefined, locale: Locale): FullLocale =>
  asked === 'en' || asked === 'fr' ? asked : fullLocale(locale);
