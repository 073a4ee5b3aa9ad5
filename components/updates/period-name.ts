import { plainDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { UpdateShown } from '#lib/updates/queries.ts';

type Period = Pick<UpdateShown, 'since' | 'until'> & { rhythm?: UpdateShown['rhythm'] };

/** A month by its name, anything else by its first and last day. */
export function periodName({ rhythm = 'monthly', since, until }: Period, locale: Locale): string {
  if (rhythm === 'monthly' && since.endsWith('-01')) return plainDate(since, locale, 'wholeMonth');
  return `${plainDate(since, locale)}\u00a0– ${plainDate(until, locale)}`;
}
