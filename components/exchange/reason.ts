import { useLocale } from 'next-intl';
import { reasonIn } from '#lib/imports/reasons.ts';

/** Why a row was not taken, in the reader's words. */
export function useReason() {
  const locale = useLocale();
  return (reason: string | null, value: string | null) => reasonIn(locale, reason, value);
}
