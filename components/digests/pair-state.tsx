import { useTranslations } from 'next-intl';
import { Status } from '#components/ui/status.tsx';
import { missingIn, type Pair } from '#lib/digests/pair.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';

/** How one language of a text stands to the other: missing, behind, or saying the same. */
export function PairState({ pair, language }: { pair: Pair; language: FullLocale }) {
  const t = useTranslations('digests.pair');
  const empty = language === 'en' ? !pair.textEn && !pair.titleEn : !pair.textFr && !pair.titleFr;
  if (empty || missingIn(pair).includes(language))
    return (
      <Status tone="critical" icon="vacant">
        {t(`missing.${language}`)}
      </Status>
    );
  if (pair.behind === language)
    return (
      <Status tone="warning" icon="triangle">
        {t(`behind.${language}`)}
      </Status>
    );
  return null;
}
