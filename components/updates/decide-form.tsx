import { useTranslations } from 'next-intl';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FormActions } from '#components/ui/form-layout.tsx';
import { PointRows, pointLabels } from '#components/ui/point-rows.tsx';
import { updateSteps } from '#db/enums.ts';
import type { UpdateShown } from '#lib/updates/queries.ts';

export const decisions = ['send_back', 'acknowledge', 'skip', 'answer'] as const;
type Decision = (typeof decisions)[number];

type Props = {
  update: UpdateShown;
  decision: Decision;
  /** The point that is answered. */
  point: UpdateShown['points'][number] | undefined;
  /** So many blank points are offered. */
  rows: number;
  form: FormPage;
  value: (name: string, stored?: string | number | null) => string;
};

/** One move with what it asks for. */
export function DecideForm(props: Props) {
  const { update, decision, point, form, rows } = props;
  const t = useTranslations('updates.decide');
  const here = `/updates/${update.id}`;
  const addresses = {
    send_back: `${here}/return`,
    acknowledge: `${here}/acknowledgement`,
    skip: `${here}/omission`,
    answer: `${here}/points/${point?.id}/answer`,
  };
  const labels = {
    ...pointLabels(rows, 'step', usePointWords()),
    points: t('points'),
    reply: t('reply'),
    done: t('answered'),
  };
  return (
    <Form {...form} action={addresses[decision]} to={here} labels={labels} className="formcol">
      {decision !== 'answer' && <input type="hidden" name="version" value={update.version} />}
      <Fields {...props} />
      <FormActions label={decision === 'answer' ? t('save') : t(decision)} cancelHref={here} />
    </Form>
  );
}

function Fields(props: Props) {
  const { decision, value } = props;
  const t = useTranslations('updates.decide');
  if (decision === 'acknowledge') return <p>{t('acknowledgeLead')}</p>;
  if (decision === 'answer') return <AnswerFields {...props} />;
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

function AnswerFields({ point, value }: Props) {
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
      <TextAreaField name="reply" rows={4} label={t('reply')} defaultValue={value('reply', point?.reply)} />
    </>
  );
}

function usePointWords() {
  const t = useTranslations('updates.decide');
  return {
    lead: t('pointsLead'),
    points: t('points'),
    more: t('more'),
    tie: (number: number) => t('pointStep', { number }),
    body: (number: number) => t('pointBody', { number }),
  };
}

function PointFields({ update, rows, value }: Props) {
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
