import { useLocale, useTranslations } from 'next-intl';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { SelectField } from '#components/ui/field.tsx';
import { grantScopes, type Role } from '#db/enums.ts';
import { nameOf, shortNameOf } from '#lib/i18n/name-of.ts';

type Named = { id: string; nameEn: string; nameFr: string };
type Props = {
  roles: readonly Role[];
  operations: readonly Named[];
  organisations: readonly (Named & { acronym: string | null })[];
  value: (name: string, stored?: string) => string;
  values: (name: string) => readonly string[];
};

/** A role and where it is to hold: only roles that this person may give. */
export function GrantFields({ roles, operations, organisations, value, values }: Props) {
  const t = useTranslations('accounts');
  const locale = useLocale();
  return (
    <>
      <SelectField
        name="role"
        label={t('grant.role')}
        defaultValue={value('role', 'field_coordinator')}
        options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
      />
      <ChoiceField
        name="scope"
        label={t('grant.place')}
        chosen={[value('scope', 'operations') || 'operations']}
        options={grantScopes.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
      />
      <ChoiceField
        name="operations"
        kind="checkbox"
        label={t('grant.operations')}
        hint={t('grant.operationsHint')}
        chosen={values('operations')}
        options={operations.map((one) => ({ value: one.id, label: nameOf(one, locale) }))}
        className="columns"
      />
      <SelectField
        name="organisationId"
        label={t('grant.organisation')}
        hint={t('grant.organisationHint')}
        empty={t('grant.noOrganisation')}
        defaultValue={value('organisationId')}
        options={organisations.map((one) => ({ value: one.id, label: shortNameOf(one, locale) }))}
      />
    </>
  );
}
