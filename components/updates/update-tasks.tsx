import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Status } from '#components/ui/status.tsx';
import { type UpdateStep, updateSteps } from '#db/enums.ts';
import type { UpdateShown } from '#lib/updates/queries.ts';
import { useKept } from './use-kept.ts';

/** The steps as they stand, for whoever writes, and the question that waits for them. */
export function UpdateTasks({ update }: { update: UpdateShown }) {
  const t = useTranslations('updates.one');
  const asked = useTranslations('updates.question');
  const correcting = update.submittedVersion > 0 && update.status !== 'sent_back';
  return (
    <Section title={t('steps')}>
      <ul className="steplist">
        {update.may.reply && (
          <li>
            <Icon name="clock" className="text-muted" />
            <div>
              <Link className="row" href={`/updates/${update.id}/decide?move=reply`}>
                {asked('task')}
              </Link>
            </div>
            <Status tone="warning" icon="clock">
              {asked('state.open')}
            </Status>
          </li>
        )}
        {updateSteps.map((name) => (
          <Task key={name} update={update} name={name} />
        ))}
      </ul>
      <p className="mt-4 noprint">
        <ButtonLink tone={correcting ? undefined : 'primary'} href={`/updates/${update.id}/coordination`}>
          {correcting ? t('writeCorrection') : t('write')}
        </ButtonLink>
      </p>
    </Section>
  );
}

function Task({ update, name }: { update: UpdateShown; name: UpdateStep }) {
  const t = useTranslations('updates.one');
  const terms = useTranslations('terms.updateStep');
  const step = update.steps.find((each) => each.step === name);
  const kept = useKept(step);
  const written = Boolean(step?.writtenAt);
  return (
    <li>
      <Icon name={written ? 'check' : 'vacant'} className="text-muted" />
      <div>
        <Link className="row" href={`/updates/${update.id}/${name}`}>
          {terms(name)}
        </Link>
        <div className="xs mute">{kept}</div>
      </div>
      <Status tone={written ? 'success' : 'neutral'} icon={written ? 'check' : 'vacant'}>
        {written ? t('stepDone') : t('stepOpen')}
      </Status>
    </li>
  );
}
