import { useLocale, useTranslations } from 'next-intl';
import { Section } from '#components/ui/section.tsx';
import { Timeline, type TimelineEntry } from '#components/ui/timeline.tsx';
import { moment } from '#lib/i18n/format.ts';
import type { UpdateShown } from '#lib/updates/queries.ts';

/** Every step that was made and every question, the latest first; the calendar's own have nobody. */
export function UpdateHistory({ history, questions }: Pick<UpdateShown, 'history' | 'questions'>) {
  const t = useTranslations('updates.one');
  const asked = useTranslations('updates.question.history');
  const terms = useTranslations('terms.updateMove');
  const locale = useLocale();
  if (history.length === 0) return null;
  const named = (who: string | null) => who && t('by', { who });
  const moves = history.map(({ move, at, by, reason }) => ({
    ...{ at, reason, key: `${at} ${move}`, what: terms(move) },
    by: by ? named(by) : move.startsWith('fall_') ? t('calendar') : null,
  }));
  // A question that was closed ended with the decision that stands here beside it.
  const steps = questions.flatMap(({ id, state, askedAt, askedBy, endedAt, endedBy }) => [
    ...(endedAt && (state === 'answered' || state === 'withdrawn')
      ? [{ at: endedAt, reason: null, key: `${id} ended`, what: asked(state), by: named(endedBy) }]
      : []),
    { at: askedAt, reason: null, key: `${id} asked`, what: asked('asked'), by: named(askedBy) },
  ]);
  return (
    <Section title={t('history')}>
      <Timeline
        entries={[...moves, ...steps]
          .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
          .map(
            ({ at, what, by, reason, key }, number): TimelineEntry => ({
              key,
              when: moment(at, locale),
              ...(number === 0 && { state: 'on' as const }),
              children: (
                <>
                  {what} <span className="mute">{by}</span>
                  {reason && (
                    <p className="sm ptext" dir="auto">
                      {reason}
                    </p>
                  )}
                </>
              ),
            }),
          )}
      />
    </Section>
  );
}
