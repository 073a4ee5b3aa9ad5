import type { FullLocale } from '#lib/i18n/locales.ts';

type Titled = { code: string; titleEn: string | null; titleFr: string | null };

/** What a digest is called in a language, or in the other one, or by its code. */
export const titleIn = ({ code, titleEn, titleFr }: Titled, locale: FullLocale): string =>
  (locale === 'fr' ? titleFr : titleEn) ?? titleEn ?? titleFr ?? code;
