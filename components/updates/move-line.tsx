import { useLocale, useTranslations } from 'next-intl';
import { moment } from '#lib/i18n/format.ts';
import type { UpdateShown } from '#lib/updates/queries.ts';

/** One move that was made: what, by whom, when, and why. */
export function MoveLine({ move, at, by, reason }: UpdateShown['history'][number]) {
  const t = useTranslations('updates.one');
  const terms = useTranslations('terms.updateMove');
  const locale = useLocale();
  return (
    <>
      {terms(move)} {by && t('by', { who: by })}, {moment(at, locale)}
      {reason && (
        <p className="ptext" dir="auto">
          {reason}
        </p>
      )}
    </>
  );
}
