import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, SelectField, TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FormActions } from '#components/ui/form-layout.tsx';
import { Message } from '#components/ui/message.tsx';
import { PointRows, pointLabels } from '#components/ui/point-rows.tsx';
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

function usePointWords() {
  const t = useTranslations('submissions.decide');
  return {
    lead: t('pointsLead'),
    points: t('points'),
    more: t('more'),
    tie: (number: number) => t('pointSection', { number }),
    body: (number: number) => t('pointBody', { number }),
  };
}

function useLabels({ rows }: Props): Record<string, string> {
  const t = useTranslations('submissions.decide');
  return {
    ...pointLabels(rows, 'section', usePointWords()),
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

function ReturnFields({ submission, rows, value }: Props) {
  const t = useTranslations('submissions.decide');
  const terms = useTranslations('terms.section');
  return (
    <>
      <PointRows
        tie="section"
        options={proposalSections.map((it) => ({ value: it, label: terms(it) }))}
        rows={rows}
        more={`/submissions/${submission.id}/decide?move=return&rows=${rows + 3}`}
        words={usePointWords()}
        value={value}
      />
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
