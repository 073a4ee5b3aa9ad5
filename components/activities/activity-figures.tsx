import { useLocale, useTranslations } from 'next-intl';
import { KeyFigures } from '#components/ui/key-figures.tsx';
import type { ActivitySummaryShown } from '#lib/activities/schema.ts';
import { plainDate, wholeNumber } from '#lib/i18n/format.ts';

/** The few numbers of a 5W. What no row states is not zero. */
export function ActivityFigures({ summary }: { summary: ActivitySummaryShown }) {
  const t = useTranslations('activities.keys');
  const locale = useLocale();
  const count = (value: number | null) => (value === null ? t('notStated') : wholeNumber(value, locale));
  const months = [...new Set([summary.since, summary.until])].map((day) => plainDate(day, locale, 'month'));
  return (
    <>
      <KeyFigures
        figures={[
          { label: t('organisations'), value: count(summary.organisations || null) },
          { label: t('places'), value: count(summary.places) },
          { label: t('reached'), value: count(summary.reached) },
          { label: t('months'), value: months.filter(Boolean).join(' – ') || t('notStated') },
        ]}
      />
      <p className="note mt-3">
        {summary.reached !== null && t('twice')}{' '}
        {(['women', 'men', 'girls', 'boys'] as const)
          .flatMap((group) => (summary[group] === null ? [] : [t(group, { count: count(summary[group]) })]))
          .join(', ')}
      </p>
    </>
  );
}
