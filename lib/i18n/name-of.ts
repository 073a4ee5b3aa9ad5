import type { Locale } from './locales.ts';

/** The name of a record that has one in each language. */
export const nameOf = (
  named: { nameEn: string; nameFr: string; nameAr?: string | null },
  locale: Locale,
): string => {
  if (locale === 'ar' && named.nameAr) return named.nameAr;
  return locale === 'fr' ? named.nameFr : named.nameEn;
};

/** Organisations go by their acronym where they have one. */
export const shortNameOf = (
  named: { acronym: string | null; nameEn: string; nameFr: string },
  locale: Locale,
): string => named.acronym ?? nameOf(named, locale);

/** A language by its ISO 639 code, in the reader's words; the code itself where it has no name. */
export function languageName(code: string, locale: Locale): string {
  const name = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** A language as it stands within a sentence: French writes it with a small letter, English with a capital one. */
export const languageWithin = (code: string, locale: Locale): string =>
  locale === 'fr' ? languageName(code, locale).toLocaleLowerCase('fr') : languageName(code, locale);
