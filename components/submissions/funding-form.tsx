import { useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { fundingStages } from '#db/enums.ts';
import type { SubmissionScreen } from '#lib/submissions/screen.ts';

type Props = {
  submission: SubmissionScreen;
  /** The record to correct; none: a new one. */
  record: SubmissionScreen['money']['items'][number] | undefined;
  form: FormPage;
  value: (name: string, stored?: string | number | null) => string;
};

const names = ['donor', 'stage', 'amount', 'currency', 'rate', 'on', 'source'] as const;

export function FundingForm({ submission, record, form, value }: Props) {
  const t = useTranslations('submissions.money');
  const terms = useTranslations('terms.fundingStage');
  const here = `/submissions/${submission.id}/funding`;
  const labels = Object.fromEntries(names.map((name) => [name, t(name)]));
  return (
    <>
      <Form
        key={record?.id ?? 'new'}
        {...form}
        action={record ? `/funding/${record.id}` : here}
        {...(record && { method: 'PATCH' as const })}
        to={here}
        labels={labels}
      >
        {record && <input type="hidden" name="version" value={record.version} />}
        <FieldGrid>
          <Field
            name="donor"
            label={t('donor')}
            hint={t('donorHint')}
            defaultValue={value('donor', record?.donor)}
          />
          <SelectField
            name="stage"
            label={t('stage')}
            defaultValue={value('stage', record?.stage)}
            options={fundingStages.map((it) => ({ value: it, label: terms(it) }))}
          />
          <Field
            name="amount"
            inputMode="decimal"
            label={t('amount')}
            defaultValue={value('amount', record?.amount)}
          />
          <Field
            name="currency"
            label={t('currency')}
            defaultValue={value('currency', record?.currency ?? 'USD') || 'USD'}
            maxLength={3}
          />
          <Field
            name="rate"
            inputMode="decimal"
            label={t('rate')}
            hint={t('rateHint')}
            defaultValue={value('rate', record?.rate)}
          />
          <DateField name="on" label={t('on')} defaultValue={value('on', record?.on)} />
          <Field
            name="source"
            className="wide"
            label={t('source')}
            defaultValue={value('source', record?.source)}
          />
        </FieldGrid>
        <FormActions label={t('save')} cancelHref={`/submissions/${submission.id}`} />
      </Form>
      {record && (
        <div className="mt-4">
          <ActForm
            form={form}
            action={`/funding/${record.id}/removal`}
            values={{ version: String(record.version) }}
            to={here}
            tone="danger"
          >
            {t('remove')}
          </ActForm>
        </div>
      )}
    </>
  );
}
