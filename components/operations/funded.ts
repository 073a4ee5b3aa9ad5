import { useLocale, useTranslations } from 'next-intl';
import { percent } from '#lib/i18n/format.ts';

type Figures = { requirements: string | null; funding: string | null } | null;

/** The share received of what was asked; above 100 % it says so. Nothing stated, or nothing asked, is no share. */
export function useFunded() {
  const t = useTranslations('operations');
  const locale = useLocale();
  return (figures: Figures): string =>
    figures?.funding && Number(figures.requirements) > 0
      ? percent(Number(figures.funding) / Number(figures.requirements), locale)
      : t('noShare');
}
