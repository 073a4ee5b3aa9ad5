import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Section } from '#components/ui/section.tsx';
import type { UpdateShown } from '#lib/updates/queries.ts';
import { UpdateQuestion } from './update-question.tsx';

/** What Geneva asked without sending it back, the latest first, each with its answer. */
export function UpdateQuestions({ update }: { update: UpdateShown }) {
  const t = useTranslations('updates');
  const { id, questions, may, submittedVersion } = update;
  if (questions.length === 0) return null;
  return (
    <Section title={t('question.title')} id="questions">
      <ul className="points">
        {questions.map((question) => (
          <li key={question.id}>
            <Icon name="info" className="text-muted" />
            <div>
              <UpdateQuestion question={question} now={submittedVersion} />
              {question.state === 'open' && (may.reply || may.withdraw) && (
                <p className="mt-3 acts noprint">
                  {may.reply && (
                    <ButtonLink
                      small
                      tone={may.withdraw ? undefined : 'primary'}
                      href={`/updates/${id}/decide?move=reply`}
                    >
                      {t('decide.reply')}
                    </ButtonLink>
                  )}
                  {may.withdraw && (
                    <ButtonLink small href={`/updates/${id}/decide?move=withdraw`}>
                      {t('decide.withdraw')}
                    </ButtonLink>
                  )}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
