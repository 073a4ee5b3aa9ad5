import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { Section } from '#components/ui/section.tsx';
import { Status } from '#components/ui/status.tsx';
import type { UpdateShown } from '#lib/updates/queries.ts';

type Props = { update: UpdateShown; answering: boolean };

/** What Geneva asked, numbered, each with its step and its answer. */
export function UpdatePoints({ update, answering }: Props) {
  const t = useTranslations('updates.one');
  return (
    <Section title={t('points')} id="points">
      <ol className="points">
        {update.points.map((point) => (
          <Point key={point.id} id={update.id} point={point} answering={answering} />
        ))}
      </ol>
    </Section>
  );
}

type PointProps = { id: string; point: UpdateShown['points'][number]; answering: boolean };

function Point({ id, point, answering }: PointProps) {
  const t = useTranslations('updates.one');
  const steps = useTranslations('terms.updateStep');
  return (
    <li>
      <span className="no">{point.number}</span>
      <div>
        <p className="xs mute">{t('point', { number: point.number, step: steps(point.step) })}</p>
        <p className="ptext" dir="auto">
          {point.body}
        </p>
        <Answer point={point} />
        {answering && (
          <p className="mt-2 noprint">
            <ButtonLink small href={`/updates/${id}/decide?move=answer&point=${point.number}`}>
              {point.done === null ? t('answer') : t('changeAnswer')}
              <span className="vh"> {t('ofPoint', { number: point.number })}</span>
            </ButtonLink>
          </p>
        )}
      </div>
    </li>
  );
}

function Answer({ point: { done, reply } }: Pick<PointProps, 'point'>) {
  const t = useTranslations('updates.one');
  if (done === null)
    return (
      <Status tone="warning" icon="clock">
        {t('unanswered')}
      </Status>
    );
  return (
    <>
      <Status tone={done ? 'success' : 'neutral'} icon={done ? 'check' : 'dash'}>
        {done ? t('done') : t('notDone')}
      </Status>
      {reply && (
        <p className="ptext sm" dir="auto">
          {reply}
        </p>
      )}
    </>
  );
}
