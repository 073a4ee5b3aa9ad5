import { createTranslator } from 'next-intl';
import { plainDate } from '#lib/i18n/format.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';
import en from '#lib/i18n/messages/en.ts';
import fr from '#lib/i18n/messages/fr.ts';
import { isMonth } from './code.ts';

type Period = { since: string; until: string };

/** The days of a digest in words: one month by its name, else from the first to the last day. */
export function periodIn(period: Period, locale: FullLocale): string {
  const t = createTranslator({ locale, messages: locale === 'fr' ? (fr as unknown as typeof en) : en });
  if (isMonth(period)) return plainDate(period.since, locale, 'wholeMonth');
  const [since, until] = [plainDate(period.since, locale), plainDate(period.until, locale)];
  return t('digests.days', { since, until });
}

/** What a digest is called until somebody says otherwise. */
export function defaultTitles(period: Period) {
  const titleIn = (locale: FullLocale) =>
    createTranslator({ locale, messages: locale === 'fr' ? (fr as unknown as typeof en) : en })(
      'digests.called',
      {
        period: periodIn(period, locale),
      },
    );
  return { titleEn: titleIn('en'), titleFr: titleIn('fr') };
}
