import { createTranslator } from 'next-intl';
import type { FullLocale } from '#lib/i18n/locales.ts';
import en from '#lib/i18n/messages/en.ts';
import fr from '#lib/i18n/messages/fr.ts';

/** The platform's words in the language of a digest, which need not be its reader's. */
export const wordsIn = (locale: FullLocale) =>
  createTranslator({ locale, messages: locale === 'fr' ? (fr as unknown as typeof en) : en });
