import { useTranslations } from 'next-intl';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { Section } from '#components/ui/section.tsx';
import { locales } from '#db/enums.ts';
import type { PersonShown } from '../person-profile.tsx';
import { labelsOf, useLanguageChoices, useOrganisationChoices, useSharingChoices } from './choices.tsx';
import type { OrganisationChoice, Told } from './told.ts';

const named = [
  'givenName',
  'familyName',
  'organisationId',
  'languages',
  'preferredLanguage',
  'dutyStation',
  'timeZone',
  'sharing',
  'email',
  'phone',
  'contactSharing',
] as const;

type Props = Told & {
  form: FormPage;
  person?: PersonShown;
  organisations: readonly OrganisationChoice[];
  /** Where to go with the new person; `{id}` stands for them. */
  to: string;
  cancelHref: string;
};

export function PersonForm({ form, person, to, cancelHref, organisations, ...told }: Props) {
  const t = useTranslations('roster.personForm');
  return (
    <Form
      {...form}
      action={person ? `/people/${person.id}` : '/people'}
      method={person ? 'PATCH' : 'POST'}
      to={to}
      labels={labelsOf(named, t)}
    >
      {person && <input type="hidden" name="version" value={told.value('version', person.version)} />}
      <FieldGrid>
        <WhoFields {...told} {...(person && { person })} organisations={organisations} />
        <WhereFields {...told} {...(person && { person })} />
      </FieldGrid>
      {!person && <FirstContacts {...told} />}
      <FormActions label={person ? t('save') : t('create')} cancelHref={cancelHref} />
    </Form>
  );
}

type Part = Told & { person?: PersonShown };

function WhoFields({
  value,
  values,
  person,
  organisations,
}: Part & { organisations: readonly OrganisationChoice[] }) {
  const t = useTranslations('roster.personForm');
  return (
    <>
      <Field
        name="givenName"
        label={t('givenName')}
        defaultValue={value('givenName', person?.givenName)}
        required
        maxLength={100}
        autoComplete="off"
      />
      <Field
        name="familyName"
        label={t('familyName')}
        defaultValue={value('familyName', person?.familyName)}
        required
        maxLength={100}
        autoComplete="off"
      />
      <SelectField
        name="organisationId"
        label={t('organisationId')}
        options={useOrganisationChoices(organisations)}
        empty={t('none')}
        defaultValue={value('organisationId', person?.organisationId)}
      />
      <ChoiceField
        kind="checkbox"
        name="languages"
        label={t('languages')}
        options={useLanguageChoices(person?.languages)}
        chosen={values('languages', person?.languages)}
        className="wide"
      />
    </>
  );
}

function WhereFields({ value, person }: Part) {
  const t = useTranslations('roster.personForm');
  const names = useTranslations('roster.locales');
  return (
    <>
      <SelectField
        name="preferredLanguage"
        label={t('preferredLanguage')}
        options={locales.map((locale) => ({ value: locale, label: names(locale) }))}
        defaultValue={value('preferredLanguage', person?.preferredLanguage ?? 'en')}
      />
      <Field
        name="dutyStation"
        label={t('dutyStation')}
        defaultValue={value('dutyStation', person?.dutyStation)}
        maxLength={300}
      />
      <Field
        name="timeZone"
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        defaultValue={value('timeZone', person?.timeZone)}
        autoCapitalize="off"
        spellCheck={false}
      />
      <SelectField
        name="sharing"
        label={t('sharing')}
        hint={t('sharingHint')}
        options={useSharingChoices()}
        defaultValue={value('sharing', person?.sharing ?? 'partners')}
      />
    </>
  );
}

/** A first address and number; more are added one by one on the person's page. */
function FirstContacts({ value }: Told) {
  const t = useTranslations('roster.personForm');
  return (
    <Section title={t('contacts')} note={t('contactsLead')}>
      <FieldGrid>
        <Field
          name="email"
          type="email"
          label={t('email')}
          defaultValue={value('email')}
          autoComplete="off"
        />
        <Field name="phone" type="tel" label={t('phone')} defaultValue={value('phone')} autoComplete="off" />
        <SelectField
          name="contactSharing"
          label={t('contactSharing')}
          options={useSharingChoices()}
          defaultValue={value('contactSharing', 'network')}
        />
      </FieldGrid>
    </Section>
  );
}
