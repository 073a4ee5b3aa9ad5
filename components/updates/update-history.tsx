import { useLocale, useTranslations } from 'next-intl';
import { Section } from '#components/ui/section.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import { moment } from '#lib/i18n/format.ts';
import type { UpdateShown } from '#lib/updates/queries.ts';

/** Every step that was made, the latest first; the calendar's own have nobody. */
export function UpdateHistory({ history }: Pick<UpdateShown, 'history'>) {
  const t = useTranslations('updates.one');
  const terms = useTranslations('terms.updateMove');
  const locale = useLocale();
  if (history.length === 0) return null;
  return (
    <Section title={t('history')}>
      <Timeline
        entries={history.map(({ move, at, by, reason }, number) => ({
          key: `${at} ${move}`,
          when: moment(at, locale),
          ...(number === 0 && { state: 'on' as const }),
          children: (
            <>
              {terms(move)}{' '}
              <span className="mute">
                {by ? t('by', { who: by }) : move.startsWith('fall_') ? t('calendar') : null}
              </span>
              {reason && (
                <p className="sm ptext" dir="auto">
                  {reason}
                </p>
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}
