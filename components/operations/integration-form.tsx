import { useTranslations } from 'next-intl';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { integrationAnswers } from '#db/enums.ts';
import type { IntegrationShown } from '#lib/operations/integration-schema.ts';

type Item = IntegrationShown['items'][number];
type Props = {
  form: FormPage;
  value: (name: string, stored?: string | null) => string;
  operationId: string;
  item: Item['item'];
  /** The answer to correct; none: a new one. */
  check: Item['history'][number] | undefined;
  today: string;
};

/** A new answer from a day on, or the correction of one. */
export function IntegrationForm({ form, value, operationId, item, check, today }: Props) {
  const t = useTranslations('operations.integration');
  const terms = useTranslations('terms.integrationAnswer');
  const optional = useTranslations('common')('optional');
  const back = `/operations/${operationId}/integration`;
  const target = check
    ? ({ action: `/integration-checks/${check.id}`, method: 'PATCH' } as const)
    : { action: back };
  const labels = { answer: t('answer'), since: t('since'), evidence: t('evidence'), source: t('source') };
  return (
    <Form {...form} {...target} to={back} labels={labels}>
      {check ? (
        <input type="hidden" name="version" value={check.version} />
      ) : (
        <input type="hidden" name="item" value={item} />
      )}
      <FieldGrid>
        <ChoiceField
          name="answer"
          label={t('answer')}
          options={integrationAnswers.map((it) => ({ value: it, label: terms(it) }))}
          chosen={[value('answer', check?.answer)]}
        />
        <DateField
          name="since"
          label={t('since')}
          hint={t('sinceHint')}
          defaultValue={value('since', check?.since ?? today)}
          required
        />
        <TextAreaField
          name="evidence"
          label={t('evidence')}
          hint={t('evidenceHint')}
          note={optional}
          defaultValue={value('evidence', check?.evidence)}
          rows={3}
          className="wide"
        />
        <Field
          name="source"
          label={t('source')}
          hint={t('sourceHint')}
          note={optional}
          defaultValue={value('source', check?.source)}
          className="wide"
        />
      </FieldGrid>
      <FormActions label={t('save')} cancelHref={back} />
    </Form>
  );
}
