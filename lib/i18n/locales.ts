export const locales = ['en', 'fr', 'ar'] as const;
export type Locale = (typeof locales)[number];

/** The languages that everything is written in. Arabic has what `in-arabic.ts` lists; elsewhere its readers read one of these. */
export type FullLocale = Exclude<Locale, 'ar'>;
export const fullLocale = (locale: Locale): FullLocale => (locale === 'fr' ? 'fr' : 'en');

/** Spoken where nothing else was asked for. */
export const fallbackLocale: FullLocale = 'en';

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** The direction of a language, which may be one that only a text on the page is written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
