import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#lib/i18n/locales.ts';

const keys = [
  'phone',
  'sending',
  'server',
  'waiting',
  'signedOut',
  'signIn',
  'refused',
  'merged',
  'choose',
  'mine',
  'theirs',
  'empty',
  'along',
  'held',
  'queued',
  'signOut',
] as const;
export type DraftWords = Record<(typeof keys)[number], string> & { locale: Locale };

/** What a form says of where its words are; the browser has no translator. */
export function useDraftWords(): DraftWords {
  const t = useTranslations('updates.device');
  const words = Object.fromEntries(keys.map((key) => [key, t.raw(key)]));
  return { ...(words as Record<(typeof keys)[number], string>), locale: useLocale() };
}
