import { useLocale, useTranslations } from 'next-intl';
import { locales } from '#lib/i18n/locales.ts';
import { NextAddress } from './next-address.tsx';
import { WhereWritten } from './where-written.tsx';

const names = { en: 'english', fr: 'french', ar: 'arabic' } as const;

/** A plain form: changing the language needs no script, and returns to the same address. */
export function LanguageSwitch() {
  const t = useTranslations('layout');
  const current = useLocale();
  return (
    <form className="lang" method="post" action="/api/v1/language" aria-label={t('language')}>
      <NextAddress />
      {locales.map((locale) => (
        <WhereWritten key={locale} locale={locale}>
          <button
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            title={t(names[locale])}
            aria-current={locale === current || undefined}
          >
            {locale.toUpperCase()}
          </button>
        </WhereWritten>
      ))}
    </form>
  );
}
