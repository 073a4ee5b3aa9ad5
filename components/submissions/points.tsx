import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { Section } from '#components/ui/section.tsx';
import { Status } from '#components/ui/status.tsx';
import type { SubmissionScreen } from '#lib/submissions/screen.ts';

type Props = {
  submission: SubmissionScreen;
  /** Whoever answers does it here, one by one. */
  answering: boolean;
};

/** What was asked, numbered, each with its section and its answer. */
export function PointList({ submission, answering }: Props) {
  const t = useTranslations('submissions.one');
  const terms = useTranslations('terms.section');
  return (
    <Section title={t('points')} id="points">
      <ol className="points">
        {submission.points.map((point) => (
          <li key={point.id} id={`point-${point.number}`}>
            <span className="no">{point.number}</span>
            <div>
              <p className="xs mute">
                {t('point', { number: point.number, section: terms(point.section), version: point.version })}
              </p>
              <p className="ptext">{point.body}</p>
              <Answer point={point} />
              {answering && (
                <div className="acts mt-2 noprint">
                  <ButtonLink small href={`/submissions/${submission.id}/points/${point.id}`}>
                    {point.done === null ? t('answer') : t('change')}
                    <span className="vh"> {t('pointShort', { number: point.number })}</span>
                  </ButtonLink>
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

type Point = SubmissionScreen['points'][number];

function Answer({ point }: { point: Point }) {
  const t = useTranslations('submissions.one');
  if (point.done === null)
    return (
      <Status tone="warning" icon="clock">
        {t('unanswered')}
      </Status>
    );
  return (
    <div className="sm">
      <Status tone={point.done ? 'success' : 'neutral'} icon={point.done ? 'check' : 'dash'}>
        {point.done ? t('done') : t('notDone')}
      </Status>{' '}
      {point.answeredBy && <span className="mute">{point.answeredBy}</span>}
      {point.reply && <p className="ptext">{point.reply}</p>}
    </div>
  );
}
