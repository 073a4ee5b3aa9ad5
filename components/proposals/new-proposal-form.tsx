import { useTranslations } from 'next-intl';
import { Field, type Option, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';

const languages = ['en', 'fr', 'es', 'ar'] as const;

type Props = {
  form: FormPage;
  value: (name: string, stored?: string) => string;
  operations: readonly Option[];
  organisations: readonly Option[];
  language: string;
};

export function NewProposalForm({ form, value, operations, organisations, language }: Props) {
  const t = useTranslations('proposals.form');
  const optional = useTranslations('common')('optional');
  const names = ['title', 'operation', 'organisation', 'language'] as const;
  const labels = Object.fromEntries(
    names.map((name) => [name === 'operation' || name === 'organisation' ? `${name}Id` : name, t(name)]),
  );
  return (
    <Form {...form} action="/proposals" to="/proposals/{id}" labels={labels}>
      <FieldGrid>
        <Field name="title" className="wide" label={t('title')} defaultValue={value('title')} required />
        <SelectField
          name="operationId"
          label={t('operation')}
          options={operations}
          defaultValue={value('operationId', operations[0]?.value)}
          required
        />
        <SelectField
          name="organisationId"
          label={t('organisation')}
          note={optional}
          hint={t('organisationHint')}
          options={organisations}
          empty={t('none')}
          defaultValue={value('organisationId')}
        />
        <SelectField
          name="language"
          label={t('language')}
          options={languages.map((code) => ({ value: code, label: t(`languages.${code}`) }))}
          defaultValue={value('language', language)}
        />
      </FieldGrid>
      <FormActions label={t('create')} cancelHref="/proposals" />
    </Form>
  );
}
