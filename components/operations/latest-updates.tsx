import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import { periodName } from '#components/updates/period-name.ts';
import { plainDate } from '#lib/i18n/format.ts';
import type { OperationLatest } from '#lib/operations/schema.ts';

/** What was reported last, the newest first, in the words that it begins with. */
export function LatestUpdates({ updates }: Pick<OperationLatest, 'updates'>) {
  const t = useTranslations('operations.latest');
  const locale = useLocale();
  return (
    <Timeline
      entries={updates.map((update, at) => ({
        key: update.id,
        when: (
          <>
            {plainDate(update.submittedAt, locale)},{' '}
            <Link href={`/updates/${update.id}`}>{t('update', { period: periodName(update, locale) })}</Link>
          </>
        ),
        ...(at === 0 && { state: 'on' as const }),
        children: update.words ? (
          <p className="ptext" dir="auto">
            {update.words}
          </p>
        ) : (
          <p className="mute">{t('figuresOnly')}</p>
        ),
      }))}
    />
  );
}
