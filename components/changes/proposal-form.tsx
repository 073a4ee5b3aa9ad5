import { useTranslations } from 'next-intl';
import { useLanguageChoices, useStaffingChoices } from '#components/roster/forms/choices.tsx';
import type { Told } from '#components/roster/forms/told.ts';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, SelectField, TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { type ChangeSubject, locales } from '#db/enums.ts';

type Props = Told & {
  form: FormPage;
  subjectType: ChangeSubject;
  subjectId: string;
  /** What stands now, by field. */
  fields: Record<string, unknown>;
};

type Name = keyof typeof import('#lib/i18n/messages/en/changes.json')['fields'];

export function ProposalForm({ form, subjectType, subjectId, fields, value, values }: Props) {
  const t = useTranslations('changes');
  const names = Object.keys(fields) as Name[];
  const labels = Object.fromEntries([
    ...names.map((name) => [name, t(`fields.${name}`)]),
    ['note', t('note')],
  ]);
  return (
    <Form {...form} action="/changes" to="/changes?done=sent" labels={labels}>
      <input type="hidden" name="subjectType" value={subjectType} />
      <input type="hidden" name="subjectId" value={subjectId} />
      <FieldGrid>
        {names.map((name) => (
          <Wish key={name} name={name} stored={fields[name]} value={value} values={values} />
        ))}
        <TextAreaField
          name="note"
          rows={3}
          label={t('note')}
          defaultValue={value('note')}
          maxLength={2_000}
          className="wide"
        />
      </FieldGrid>
      <FormActions label={t('send')} cancelHref="/changes" />
    </Form>
  );
}

function Wish({ name, stored, value, values }: Told & { name: Name; stored: unknown }) {
  const t = useTranslations('changes');
  const locale = useTranslations('roster.locales');
  const languages = useLanguageChoices();
  const codes = useStaffingChoices();
  const label = t(`fields.${name}`);
  const text = value(name, typeof stored === 'string' ? stored : null);
  if (name === 'languages') {
    const chosen = values(name, Array.isArray(stored) ? stored.map(String) : []);
    return (
      <ChoiceField
        kind="checkbox"
        name={name}
        label={label}
        options={languages}
        chosen={chosen}
        className="wide"
      />
    );
  }
  if (name === 'staffingCode')
    return <SelectField name={name} label={label} options={codes} defaultValue={text} />;
  if (name === 'preferredLanguage') {
    const options = locales.map((each) => ({ value: each, label: locale(each) }));
    return <SelectField name={name} label={label} options={options} defaultValue={text} />;
  }
  if (name === 'until') return <DateField name={name} label={label} defaultValue={text} />;
  return <Field name={name} label={label} defaultValue={text} autoComplete="off" />;
}
