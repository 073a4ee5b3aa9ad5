import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, SelectField, TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FormActions } from '#components/ui/form-layout.tsx';
import { Link } from '#components/ui/link.tsx';
import { Message } from '#components/ui/message.tsx';
import { implementationStatuses, proposalSections } from '#db/enums.ts';
import type { SubmissionScreen } from '#lib/submissions/screen.ts';

/** What is handed in has a page of its own. */
export type Decidable = Exclude<SubmissionScreen['moves'][number], 'submit' | 'resubmit'> | 'implementation';
type Props = {
  submission: SubmissionScreen;
  move: Decidable;
  /** A recommendation against it. */
  no: boolean;
  /** So many blank points are offered. */
  rows: number;
  form: FormPage;
  value: (name: string, stored?: string | number | null) => string;
};

/** The REST address of each move. */
const addresses: Record<Decidable, string> = {
  take_up: 'review',
  recommend: 'recommendation',
  return: 'return',
  accept: 'acceptance',
  reject: 'rejection',
  approve: 'approval',
  publish: 'publication',
  go_back: 'step-back',
  withdraw: 'withdrawal',
  leave_out: 'omission',
  implementation: 'implementation',
};

export function DecideForm(props: Props) {
  const { submission, move, no, form } = props;
  const t = useTranslations('submissions');
  const here = `/submissions/${submission.id}`;
  const danger = no || move === 'reject' || move === 'withdraw';
  const label = no ? t('notRecommend') : move === 'implementation' ? t('money.save') : t(`move.${move}`);
  return (
    <Form
      {...form}
      action={`${here}/${addresses[move]}`}
      to={here}
      labels={useLabels(props)}
      className="formcol"
    >
      <input type="hidden" name="version" value={submission.version} />
      <Fields {...props} />
      <FormActions label={label} tone={danger ? 'danger' : 'primary'} cancelHref={here} />
    </Form>
  );
}

function useLabels({ rows }: Props): Record<string, string> {
  const t = useTranslations('submissions.decide');
  const points = Array.from({ length: rows }, (_, at) => [
    [`points.${at}.body`, t('pointBody', { number: at + 1 })],
    [`points.${at}.section`, t('pointSection', { number: at + 1 })],
  ]).flat();
  return {
    ...Object.fromEntries(points),
    points: t('points'),
    reason: t('reason'),
    exception: t('exception'),
    approvedOn: t('approvedOn'),
    document: t('document'),
    since: t('implementationSince'),
    implementation: t('implementation'),
  };
}

function Fields(props: Props): ReactNode {
  const { move, value, no } = props;
  const t = useTranslations('submissions.decide');
  const settles = toSettle(props.submission);
  const said = { publish: t('publishLead'), take_up: t('takeLead'), leave_out: t('leaveLead') };
  switch (move) {
    case 'return':
      return <ReturnFields {...props} />;
    case 'recommend':
      return <RecommendFields {...props} />;
    case 'approve':
      return (
        <>
          <DateField name="approvedOn" label={t('approvedOn')} defaultValue={value('approvedOn')} />
          <Field
            name="document"
            label={t('document')}
            hint={t('documentHint')}
            defaultValue={value('document')}
          />
        </>
      );
    case 'implementation':
      return <WorkFields {...props} />;
    case 'publish':
    case 'take_up':
    case 'leave_out':
      return <p>{said[move]}</p>;
    default:
      return (
        <>
          {move === 'accept' && <p>{t('acceptLead')}</p>}
          {move === 'go_back' && <p>{t('goBackLead')}</p>}
          {move === 'accept' && settles && <Message tone="warning">{t(settles)}</Message>}
          <Reason value={value} optional={move === 'accept' && !settles} inside={move === 'go_back' || no} />
        </>
      );
  }
}

/** What an acceptance settles, and so gives its reason for. */
function toSettle({ recommendation, quorum }: SubmissionScreen) {
  if (recommendation === 'no') return 'settlesAdvice';
  return quorum?.disagrees ? 'settlesReader' : null;
}

type ReasonProps = Pick<Props, 'value'> & { optional?: boolean; inside?: boolean };

function Reason({ value, optional = false, inside = false }: ReasonProps) {
  const t = useTranslations('submissions.decide');
  return (
    <TextAreaField
      name="reason"
      rows={3}
      label={t('reason')}
      hint={inside ? t('reasonInside') : t('reasonHint')}
      {...(optional && { note: t('optional') })}
      defaultValue={value('reason')}
    />
  );
}

function RecommendFields({ submission: { quorum }, no, value }: Props) {
  const t = useTranslations('submissions');
  const chosen = value('recommendation', no ? 'no' : 'yes');
  return (
    <>
      <ChoiceField
        name="recommendation"
        label={t('decide.recommendation')}
        chosen={[chosen]}
        options={(['yes', 'maybe', 'no'] as const).map((it) => ({ value: it, label: t(`one.rec.${it}`) }))}
      />
      <Reason value={value} optional={!no} inside />
      {quorum?.missing && (
        <>
          <Message tone="warning">
            {t(`decide.${quorum.missing}`, { needed: quorum.needed, finished: quorum.finished })}
          </Message>
          <TextAreaField
            name="exception"
            rows={2}
            label={t('decide.exception')}
            hint={t('decide.reasonInside')}
            defaultValue={value('exception')}
          />
        </>
      )}
    </>
  );
}

/** Points as rows of a form: what is left blank is none. More rows are another address. */
function ReturnFields({ submission, rows, value }: Props) {
  const t = useTranslations('submissions.decide');
  const terms = useTranslations('terms.section');
  return (
    <>
      <p>{t('pointsLead')}</p>
      <fieldset id="f-points" tabIndex={-1} className="fld">
        <legend className="lab">{t('points')}</legend>
        {Array.from({ length: rows }, (_, at) => `points.${at}`).map((name, at) => (
          <div key={name} className="fgrid mt-4">
            <SelectField
              name={`${name}.section`}
              label={t('pointSection', { number: at + 1 })}
              empty="–"
              defaultValue={value(`${name}.section`)}
              options={proposalSections.map((it) => ({ value: it, label: terms(it) }))}
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
        <Link href={`/submissions/${submission.id}/decide?move=return&rows=${rows + 3}`}>{t('more')}</Link>
      </p>
      <Field
        name="reason"
        label={t('returnReason')}
        hint={t('reasonHint')}
        defaultValue={value('reason')}
        className="mt-4"
      />
    </>
  );
}

function WorkFields({ submission, value }: Props) {
  const t = useTranslations('submissions.decide');
  const terms = useTranslations('terms.implementationStatus');
  return (
    <>
      <SelectField
        name="implementation"
        label={t('implementation')}
        defaultValue={value('implementation', submission.implementation)}
        options={implementationStatuses.map((it) => ({ value: it, label: terms(it) }))}
      />
      <DateField
        name="since"
        label={t('implementationSince')}
        defaultValue={value('since', submission.implementationSince)}
      />
    </>
  );
}
