import { useTranslations } from 'next-intl';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { SelectField, TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FormActions } from '#components/ui/form-layout.tsx';
import { Link } from '#components/ui/link.tsx';
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
  const points = Array.from({ length: rows }, (_, at) => [
    [`points.${at}.body`, t('pointBody', { number: at + 1 })],
    [`points.${at}.step`, t('pointStep', { number: at + 1 })],
  ]).flat();
  const labels = {
    ...Object.fromEntries(points),
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

/** Points as rows of a form: what is left blank is none. More rows are another address. */
function PointFields({ update, rows, value }: Props) {
  const t = useTranslations('updates.decide');
  const terms = useTranslations('terms.updateStep');
  return (
    <>
      <p>{t('pointsLead')}</p>
      <fieldset id="f-points" tabIndex={-1} className="fld">
        <legend className="lab">{t('points')}</legend>
        {Array.from({ length: rows }, (_, at) => `points.${at}`).map((name, at) => (
          <div key={name} className="fgrid mt-4">
            <SelectField
              name={`${name}.step`}
              label={t('pointStep', { number: at + 1 })}
              empty="–"
              defaultValue={value(`${name}.step`)}
              options={updateSteps.map((it) => ({ value: it, label: terms(it) }))}
            />
            <TextAreaField
              name={`${name}.body`}
              rows={2}
              className="wide"
              label={t('pointBody', { number: at + 1 })}
              defaultValue={value(`${name}.body`)}
            />
          </div>
        ))}
      </fieldset>
      <p className="mt-2">
        <Link href={`/updates/${update.id}/decide?move=send_back&rows=${rows + 3}`}>{t('more')}</Link>
      </p>
    </>
  );
}
