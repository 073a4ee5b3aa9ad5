import { useTranslations } from 'next-intl';
import { CheckField } from '#components/ui/choice-field.tsx';
import { Field } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import type { MineActionLabelKind } from '#db/enums.ts';

type Props = {
  kind: MineActionLabelKind;
  form: FormPage;
  value: (name: string, stored?: string) => string;
};

export function LabelForm({ kind, form, value }: Props) {
  const t = useTranslations('labels');
  const texts = { label: t('columns.label'), note: t('columns.note') };
  return (
    <Form {...form} action="/mine-action-labels" to={`/imports/labels?kind=${kind}`} labels={texts}>
      <input type="hidden" name="kind" value={kind} />
      <FieldGrid>
        <Field
          name="label"
          label={texts.label}
          hint={t('labelHint')}
          defaultValue={value('label')}
          required
        />
        <Field name="note" label={texts.note} hint={t('noteHint')} defaultValue={value('note')} />
        <CheckField name="within" label={t('withinField')} defaultChecked={value('within') === 'on'} />
      </FieldGrid>
      <FormActions label={t('save')} cancelHref="/imports" />
    </Form>
  );
}
