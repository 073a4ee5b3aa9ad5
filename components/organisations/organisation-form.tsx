import { useLocale, useTranslations } from 'next-intl';
import type { Told } from '#components/structures/structure-fields.tsx';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { Field, type Option, SelectField, TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { Section } from '#components/ui/section.tsx';
import { pillars, sharingLevels } from '#db/enums.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { OrganisationShown } from '#lib/organisations/queries.ts';

type Named = { id: string; nameEn: string; nameFr: string };

type Props = Told & {
  form: FormPage;
  /** The organisation to change; none: a new one. */
  organisation?: OrganisationShown;
  types: readonly Named[];
  countries: readonly Named[];
  /** Which it may be a part of. */
  organisations: readonly Option[];
  /** Operations that one of their own may be kept in; offered to whoever may add none for all. */
  operations?: readonly Option[];
};

const systems = ['fts', 'hpc', 'iati', 'hrinfo'] as const;
const names = [
  'operationId',
  'acronym',
  'nameEn',
  'nameFr',
  'typeCode',
  'countryId',
  'parentId',
  'website',
  'pillars',
  'sharing',
  'aliases',
  ...systems,
] as const;

export function OrganisationForm(props: Props) {
  const { form, organisation } = props;
  const t = useTranslations('organisations.form');
  const target = organisation
    ? ({ action: `/organisations/${organisation.id}`, method: 'PATCH' } as const)
    : { action: '/organisations' };
  const labels = Object.fromEntries(names.map((name) => [name, t(name)]));
  return (
    <Form {...form} {...target} to="/organisations/{id}" labels={labels}>
      {organisation && <input type="hidden" name="version" value={organisation.version} />}
      <Section title={t('naming')}>
        <NamingFields {...props} />
      </Section>
      <Section title={t('identifiers')}>
        <IdentifierFields {...props} />
      </Section>
      <FormActions
        label={organisation ? t('save') : t('create')}
        cancelHref={organisation ? `/organisations/${organisation.id}` : '/organisations'}
      />
    </Form>
  );
}

function NamingFields({ value, values, organisation, operations = [], ...offered }: Props) {
  const t = useTranslations('organisations.form');
  const terms = useTranslations('terms');
  const optional = useTranslations('common')('optional');
  const locale = useLocale();
  const choices = (named: readonly Named[]) =>
    named.map((it) => ({ value: it.id, label: nameOf(it, locale) }));
  return (
    <FieldGrid>
      {operations.length > 0 && (
        <SelectField
          name="operationId"
          label={t('operationId')}
          options={operations}
          defaultValue={value('operationId')}
        />
      )}
      <Field
        name="nameEn"
        label={t('nameEn')}
        defaultValue={value('nameEn', organisation?.nameEn)}
        required
      />
      <Field
        name="nameFr"
        label={t('nameFr')}
        defaultValue={value('nameFr', organisation?.nameFr)}
        lang="fr"
        required
      />
      <Field
        name="acronym"
        label={t('acronym')}
        note={optional}
        defaultValue={value('acronym', organisation?.acronym)}
      />
      <SelectField
        name="typeCode"
        label={t('typeCode')}
        options={choices(offered.types)}
        empty={t('choose')}
        defaultValue={value('typeCode', organisation?.type.code)}
        required
      />
      <SelectField
        name="countryId"
        label={t('countryId')}
        note={optional}
        options={choices(offered.countries)}
        empty={t('international')}
        defaultValue={value('countryId', organisation?.country?.id)}
      />
      <SelectField
        name="parentId"
        label={t('parentId')}
        note={optional}
        options={offered.organisations}
        empty={t('none')}
        defaultValue={value('parentId', organisation?.parent?.id)}
      />
      <Field
        name="website"
        type="url"
        label={t('website')}
        note={optional}
        defaultValue={value('website', organisation?.website)}
      />
      <SelectField
        name="sharing"
        label={t('sharing')}
        options={sharingLevels.map((level) => ({ value: level, label: terms(`sharing.${level}`) }))}
        defaultValue={value('sharing', organisation?.sharing ?? 'partners')}
      />
      <ChoiceField
        kind="checkbox"
        name="pillars"
        label={t('pillars')}
        options={pillars.map((it) => ({ value: it, label: terms(`pillar.${it}`) }))}
        chosen={values('pillars', organisation?.pillars)}
        className="wide"
      />
    </FieldGrid>
  );
}

function IdentifierFields({ value, organisation }: Props) {
  const t = useTranslations('organisations.form');
  const optional = useTranslations('common')('optional');
  const known = (system: string) =>
    organisation?.identifiers.filter((it) => it.system === system).map((it) => it.value) ?? [];
  return (
    <FieldGrid>
      {systems.map((system) => (
        <Field
          key={system}
          name={system}
          label={t(system)}
          note={optional}
          defaultValue={value(system, known(system)[0])}
        />
      ))}
      <TextAreaField
        name="aliases"
        label={t('aliases')}
        hint={t('aliasesHint')}
        note={optional}
        defaultValue={value('aliases', known('alias').join('\n'))}
        className="wide"
      />
    </FieldGrid>
  );
}
