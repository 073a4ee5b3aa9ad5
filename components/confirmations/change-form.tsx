import { useTranslations } from 'next-intl';
import { useLanguageChoices } from '#components/roster/forms/choices.tsx';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { Field, TextAreaField } from '#components/ui/field.tsx';
import { AnswerForm } from './answer-form.tsx';
import { Sending } from './sending.tsx';
import type { Told } from './told.ts';

/** Every word of the entry as it stands, to be put right. */
export function ChangeForm(told: Told) {
  const t = useTranslations('confirm');
  const { entry, token, language, form, value, values } = told;
  const labels = {
    givenName: t('givenName'),
    familyName: t('familyName'),
    dutyStation: t('dutyStation'),
    email: t('newEmail'),
    phone: t('newPhone'),
    note: t('noteChange'),
  };
  return (
    <AnswerForm form={form} action="answer" token={token} to="change" language={language} labels={labels}>
      {(['givenName', 'familyName', 'dutyStation'] as const).map((name) => (
        <Field
          key={name}
          name={name}
          label={labels[name]}
          defaultValue={value(name, entry[name])}
          maxLength={name === 'dutyStation' ? 300 : 100}
          required={name !== 'dutyStation'}
        />
      ))}
      <Contacts {...told} />
      <Field name="email" type="email" label={labels.email} defaultValue={value('email')} dir="ltr" />
      <Field name="phone" type="tel" label={labels.phone} defaultValue={value('phone')} dir="ltr" />
      <ChoiceField
        kind="checkbox"
        name="languages"
        label={t('languages')}
        options={useLanguageChoices(entry.languages)}
        chosen={values('languages', entry.languages)}
        className="columns"
      />
      <TextAreaField
        name="note"
        rows={3}
        label={labels.note}
        defaultValue={value('note')}
        maxLength={2_000}
      />
      <Sending token={token} language={language} />
    </AnswerForm>
  );
}

function Contacts({ entry: { contacts }, values }: Told) {
  const t = useTranslations('confirm');
  const said = values(
    'contactValue',
    contacts.map(({ value }) => value),
  );
  return contacts.map(({ id, kind, label }, at) => (
    <div key={id}>
      <input type="hidden" name="contactId" value={id} />
      <Field
        name="contactValue"
        id={`f-contact-${id}`}
        label={label ? `${t(`kind.${kind}`)} (${label})` : t(`kind.${kind}`)}
        hint={t('contactHint')}
        defaultValue={said[at] ?? ''}
        maxLength={200}
        dir="ltr"
      />
    </div>
  ));
}
