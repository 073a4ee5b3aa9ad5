import { useLocale, useTranslations } from 'next-intl';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, SelectField, TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { Message } from '#components/ui/message.tsx';
import { fundingVerdicts } from '#db/enums.ts';
import { clusterChoices } from '#lib/flows/cluster-name.ts';
import type { FlowShown, FundingTruthShown } from '#lib/flows/schema.ts';
import { moneyInFull } from '#lib/i18n/format.ts';

type Props = {
  truth: FundingTruthShown;
  /** The flow to decide on; none: a sum that no flow shows. */
  flow: FlowShown | undefined;
  form: FormPage;
  value: (name: string, stored?: string | number | null) => string;
};

const names = ['verdict', 'amountUsd', 'note', 'label', 'clusterCode', 'source', 'asOf'] as const;

export function DecisionForm({ truth, flow, form, value }: Props) {
  const t = useTranslations('funding.decide');
  const optional = useTranslations('common')('optional');
  const back = `/operations/${truth.id}/funding?year=${truth.year}`;
  const texts = {
    verdict: t('verdict'),
    amountUsd: flow ? t('part') : t('usd'),
    note: t('note'),
    label: t('label'),
    clusterCode: t('cluster'),
    source: t('source'),
    asOf: t('asOfDay'),
  } satisfies Record<(typeof names)[number], string>;
  const { decision } = flow ?? {};
  return (
    <Form
      {...form}
      action={`/operations/${truth.id}/funding-decisions`}
      to={flow ? `${back}#flows` : `${back}#sums`}
      labels={texts}
    >
      <input type="hidden" name="year" value={truth.year} />
      {flow && <input type="hidden" name="flowId" value={flow.id} />}
      {decision && <input type="hidden" name="version" value={decision.version} />}
      <FieldGrid>
        <ChoiceField
          name="verdict"
          label={texts.verdict}
          stacked
          className="wide"
          options={fundingVerdicts.map((it) => ({ value: it, label: t(`verdicts.${it}`) }))}
          chosen={[value('verdict', decision?.verdict ?? (flow ? null : 'counts'))]}
        />
        {flow ? (
          <FlowPart flow={flow} label={texts.amountUsd} value={value} />
        ) : (
          <SumFields texts={texts} value={value} />
        )}
        <TextAreaField
          name="note"
          label={texts.note}
          hint={t('noteHint')}
          note={optional}
          rows={3}
          className="wide"
          defaultValue={value('note', decision?.note)}
        />
      </FieldGrid>
      <FormActions label={flow ? t('save') : t('saveSum')} cancelHref={back} />
    </Form>
  );
}

type PartProps = { flow: FlowShown; label: string; value: Props['value'] };

function FlowPart({ flow, label, value }: PartProps) {
  const t = useTranslations('funding.decide');
  const optional = useTranslations('common')('optional');
  const locale = useLocale();
  return (
    <>
      {flow.boundary !== 'incoming' && (
        <div className="wide">
          <Message tone="warning">{t('internal')}</Message>
        </div>
      )}
      <Field
        name="amountUsd"
        inputMode="decimal"
        label={label}
        hint={t('partHint', { amount: moneyInFull(flow.amountUsd, locale) })}
        note={optional}
        defaultValue={value('amountUsd', flow.decision?.amountUsd)}
      />
    </>
  );
}

type SumProps = { texts: Record<(typeof names)[number], string>; value: Props['value'] };

function SumFields({ texts, value }: SumProps) {
  const t = useTranslations('funding.decide');
  const optional = useTranslations('common')('optional');
  const locale = useLocale();
  return (
    <>
      <Field
        name="label"
        label={texts.label}
        hint={t('labelHint')}
        className="wide"
        defaultValue={value('label')}
      />
      <Field name="amountUsd" inputMode="decimal" label={texts.amountUsd} defaultValue={value('amountUsd')} />
      <SelectField
        name="clusterCode"
        label={texts.clusterCode}
        empty={t('clusterNone')}
        options={clusterChoices(locale)}
        defaultValue={value('clusterCode', 'PRO')}
      />
      <Field name="source" label={texts.source} defaultValue={value('source')} />
      <DateField name="asOf" label={texts.asOf} note={optional} defaultValue={value('asOf')} />
    </>
  );
}
