import { useTranslations } from 'next-intl';
import { Field, type Option, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';

type Props = {
  form: FormPage;
  id: string;
  title: string;
  operation: string;
  operations: readonly Option[];
};

/** Under which title and where the words of a proposal are taken over. */
export function CopyForm({ form, id, title, operation, operations }: Props) {
  const t = useTranslations('proposalCopy');
  const labels = { title: t('newTitle'), operationId: t('operation') };
  return (
    <Form {...form} action={`/proposals/${id}/copies`} to="/proposals/{id}" labels={labels}>
      <FieldGrid>
        <Field
          name="title"
          className="wide"
          label={labels.title}
          hint={t('titleHint')}
          defaultValue={title}
          required
          maxLength={200}
        />
        <SelectField
          name="operationId"
          label={labels.operationId}
          options={operations}
          defaultValue={operation}
          required
        />
      </FieldGrid>
      <FormActions label={t('create')} cancelHref={`/proposals/${id}`} />
    </Form>
  );
}
