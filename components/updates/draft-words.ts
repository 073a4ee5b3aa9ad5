import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#lib/i18n/locales.ts';

/** What a step may have to say. */
export const stepWords = [
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
  'signOut',
] as const;

/** What the form that sends may have to say. */
export const sendingWords = [
  'phone',
  'sending',
  'queued',
  'signedOut',
  'signIn',
  'along',
  'held',
  'since',
  'signOut',
] as const;

type Words<Word extends string> = Record<Word, string> & { locale: Locale };
export type StepWords = Words<(typeof stepWords)[number]>;
export type SendingWords = Words<(typeof sendingWords)[number]>;

/** What a form says of where its words are, and no more: the browser has no translator, and the page is weighed. */
export function useDraftWords<Word extends (typeof stepWords | typeof sendingWords)[number]>(
  wanted: readonly Word[],
): Words<Word> {
  const t = useTranslations('updates.device');
  const words = Object.fromEntries(wanted.map((key) => [key, t.raw(key)]));
  return { ...(words as Record<Word, string>), locale: useLocale() };
}
