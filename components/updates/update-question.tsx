import { useLocale, useTranslations } from 'next-intl';
import type { IconName } from '#components/ui/icon.tsx';
import { Status, type Tone } from '#components/ui/status.tsx';
import type { UpdateQuestionState } from '#db/enums.ts';
import { moment } from '#lib/i18n/format.ts';
import type { UpdateShown } from '#lib/updates/queries.ts';

const looks: Record<UpdateQuestionState, { tone: Tone; icon: IconName }> = {
  open: { tone: 'warning', icon: 'clock' },
  answered: { tone: 'success', icon: 'check' },
  withdrawn: { tone: 'neutral', icon: 'dash' },
  closed: { tone: 'neutral', icon: 'dash' },
};

type Props = { question: UpdateShown['questions'][number]; now: number };

/** One question of Geneva and what became of it. `now` is the version that stands. */
export function UpdateQuestion({ question, now }: Props) {
  const t = useTranslations('updates');
  const locale = useLocale();
  const { state, body, reply, version, askedAt, askedBy, endedAt, endedBy } = question;
  const by = (who: string | null) => who && ` ${t('one.by', { who })}`;
  return (
    <>
      <p className="ptext" dir="auto">
        {body}
      </p>
      <p className="xs mute">
        {t('question.asked', { when: moment(askedAt, locale) })}
        {by(askedBy)}
        {version !== now && <> · {t('question.ofVersion', { number: version })}</>}
      </p>
      <p className="mt-2">
        <Status {...looks[state]}>{t(`question.state.${state}`)}</Status>
      </p>
      {reply && (
        <p className="ptext" dir="auto">
          {reply}
        </p>
      )}
      {endedAt && (
        <p className="xs mute">
          {t('question.ended', { state, when: moment(endedAt, locale) })}
          {by(endedBy)}
        </p>
      )}
    </>
  );
}
