import { useTranslations } from 'next-intl';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { importKinds } from '#db/enums.ts';

type Props = { form: FormPage; value: (name: string, stored?: string) => string };

export function ImportForm({ form, value }: Props) {
  const t = useTranslations('imports');
  const [first] = importKinds;
  return (
    <Form
      {...form}
      action="/imports"
      to="/imports/{id}"
      encType="multipart/form-data"
      labels={{ kind: t('form.kind'), file: t('form.file'), asOf: t('form.asOf') }}
    >
      <FieldGrid>
        <ChoiceField
          name="kind"
          className="wide"
          label={t('form.kind')}
          chosen={[value('kind', first)]}
          options={importKinds.slice(0, 2).map((kind) => ({
            value: kind,
            label: (
              <>
                {t(`kinds.${kind}`)}
                <br />
                <span className="hint">{t(`kindHints.${kind}`)}</span>
              </>
            ),
          }))}
        />
        <Field
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          label={t('form.file')}
          hint={t('form.fileHint')}
          required
        />
        <DateField
          name="asOf"
          label={t('form.asOf')}
          hint={t('form.asOfHint')}
          defaultValue={value('asOf')}
        />
      </FieldGrid>
      <p className="note mt-4">{t('form.next')}</p>
      <FormActions label={t('form.preview')} cancelHref="/imports" />
    </Form>
  );
}
