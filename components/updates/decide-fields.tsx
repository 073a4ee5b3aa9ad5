import { useTranslations } from 'next-intl';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { PointRows } from '#components/ui/point-rows.tsx';
import { updateSteps } from '#db/enums.ts';
import type { UpdateShown } from '#lib/updates/queries.ts';
import { UpdateQuestion } from './update-question.tsx';

export const decisions = ['send_back', 'acknowledge', 'skip', 'answer', 'ask', 'reply', 'withdraw'] as const;
type Decision = (typeof decisions)[number];

export type DecideProps = {
  update: UpdateShown;
  decision: Decision;
  /** Whether it can be made now; whoever began to write keeps their words when it no longer can. */
  open: boolean;
  /** The point that is answered. */
  point: UpdateShown['points'][number] | undefined;
  /** The question that waits, or the last that did. */
  question: UpdateShown['questions'][number] | undefined;
  /** So many blank points are offered. */
  rows: number;
  form: FormPage;
  value: (name: string, stored?: string | number | null) => string;
};

/** What one move asks for. */
export function DecideFields(props: DecideProps) {
  const { decision, value } = props;
  const t = useTranslations('updates.decide');
  if (decision === 'answer') return <AnswerFields {...props} />;
  if (decision === 'ask' || decision === 'reply' || decision === 'withdraw')
    return <QuestionFields {...props} />;
  if (decision === 'acknowledge') return <p>{t('acknowledgeLead')}</p>;
  return (
    <>
      {decision === 'skip' ? <p>{t('skipLead')}</p> : <PointFields {...props} />}
      <TextAreaField
        name="reason"
        rows={3}
        label={t('reason')}
        note={t('optional')}
        defaultValue={value('reason')}
        className="mt-4"
        {...(decision === 'send_back' && { hint: t('reasonHint') })}
      />
    </>
  );
}

function QuestionFields({ decision, update, question, value }: DecideProps) {
  const t = useTranslations('updates.decide');
  const shown = decision !== 'ask' || question?.state === 'open';
  const leads = { ask: t('askLead'), reply: t('replyLead'), withdraw: t('withdrawLead') };
  return (
    <>
      {question && shown && <UpdateQuestion question={question} now={update.submittedVersion} />}
      <p className="mt-4">{leads[decision as keyof typeof leads]}</p>
      {decision === 'ask' && (
        <TextAreaField
          name="body"
          rows={3}
          label={t('question')}
          hint={t('questionHint')}
          defaultValue={value('body')}
          className="mt-4"
        />
      )}
      {decision === 'reply' && (
        <TextAreaField
          name="reply"
          rows={4}
          label={t('answered')}
          defaultValue={value('reply')}
          className="mt-4"
        />
      )}
    </>
  );
}

function AnswerFields({ point, value }: DecideProps) {
  const t = useTranslations('updates.decide');
  const chosen = point?.done === null || point === undefined ? '' : String(point.done);
  return (
    <>
      <p className="ptext" dir="auto">
        {point?.body}
      </p>
      <ChoiceField
        name="done"
        label={t('answered')}
        stacked
        chosen={[value('done', chosen)]}
        options={[
          { value: 'true', label: t('done') },
          { value: 'false', label: t('notDone') },
        ]}
      />
      <TextAreaField
        name="reply"
        rows={4}
        label={t('replyToPoint')}
        defaultValue={value('reply', point?.reply)}
      />
    </>
  );
}

export function usePointWords() {
  const t = useTranslations('updates.decide');
  return {
    lead: t('pointsLead'),
    points: t('points'),
    more: t('more'),
    tie: (number: number) => t('pointStep', { number }),
    body: (number: number) => t('pointBody', { number }),
  };
}

function PointFields({ update, rows, value }: DecideProps) {
  const terms = useTranslations('terms.updateStep');
  return (
    <PointRows
      tie="step"
      options={updateSteps.map((it) => ({ value: it, label: terms(it) }))}
      rows={rows}
      more={`/updates/${update.id}/decide?move=send_back&rows=${rows + 3}`}
      words={usePointWords()}
      value={value}
    />
  );
}
