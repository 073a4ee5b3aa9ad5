import type { Locale } from '#db/enums.ts';
import { fieldName } from '#lib/exchange/fields.ts';
import { type FullLocale, fullLocale } from '#lib/i18n/locales.ts';
import en from '#lib/i18n/messages/en/imports.json' with { type: 'json' };
import fr from '#lib/i18n/messages/fr/imports.json' with { type: 'json' };

const words: Record<FullLocale, Record<string, string>> = { en: en.reasons, fr: fr.reasons };

/** Why a row was not taken, in words, where no page is there to say it: the command line and the export. */
export const reasonIn = (locale: Locale, reason: string | null, value: string | null): string => {
  const told = reason === 'required' ? fieldName(locale, value ?? '') : (value ?? '');
  return (words[fullLocale(locale)][reason ?? ''] ?? reason ?? '').replace('{value}', () => told);
};
