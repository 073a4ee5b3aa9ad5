import { useLocale, useTranslations } from 'next-intl';
import { wholeNumber } from '#lib/i18n/format.ts';

type Props = { sums: { people: number | null; amount: string | null } };

/** How a place is chosen, and the totals that all places together come to. */
export function PlacesNote({ sums: { people, amount } }: Props) {
  const t = useTranslations('sectionForm');
  const locale = useLocale();
  const shown = (sum: number | string | null) => (sum === null ? t('notStated') : wholeNumber(sum, locale));
  return (
    <p className="hint">
      {t('placeHint')} {t('targets', { people: shown(people), amount: shown(amount) })}
    </p>
  );
}
