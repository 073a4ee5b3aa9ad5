import { getTranslations } from 'next-intl/server';
import { Button } from '#components/ui/button.tsx';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { importKinds } from '#db/enums.ts';

type Props = { form: FormPage; value: (name: string, stored?: string) => string };

/** Choose a file and see what it would do; nothing is saved before it is applied. */
export async function UploadForm({ form, value }: Props) {
  const t = await getTranslations('imports');
  const labels = { kind: t('kind'), file: t('file'), asOf: t('asOf') };
  return (
    <Form
      {...form}
      action="/imports"
      to="/imports/{id}"
      labels={labels}
      encType="multipart/form-data"
      className="grid gap-5 max-w-prose justify-items-start"
    >
      <ChoiceField
        name="kind"
        label={t('kind')}
        chosen={[value('kind', importKinds[0])]}
        options={importKinds.map((kind) => ({
          value: kind,
          label: (
            <>
              <b className="b">{t(`kinds.${kind}`)}</b>
              <br />
              <span className="hint">{t(`kindHints.${kind}`)}</span>
            </>
          ),
        }))}
      />
      <Field
        name="file"
        type="file"
        label={t('file')}
        hint={t('fileHint')}
        accept=".csv,.txt,text/csv"
        required
      />
      <DateField name="asOf" label={t('asOf')} hint={t('asOfHint')} defaultValue={value('asOf')} />
      <Button type="submit" tone="primary" icon="upload">
        {t('preview')}
      </Button>
    </Form>
  );
}
