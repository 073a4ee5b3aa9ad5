import { useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField, TextAreaField } from '#components/ui/field.tsx';
import { useOrganisationChoices, useStaffingChoices } from './choices.tsx';
import type { OrganisationChoice, Told } from './told.ts';

type Stored = {
  staffingCode?: string;
  organisationId?: string | null;
  since?: string;
  until?: string | null;
  note?: string | null;
};

type Props = Pick<Told, 'value'> & { stored: Stored; organisations: readonly OrganisationChoice[] };

/** What a new assignment and an edited one both ask. */
export function AssignmentFields({ value, stored, organisations }: Props) {
  const t = useTranslations('roster.assignmentForm');
  return (
    <>
      <SelectField
        name="staffingCode"
        label={t('staffingCode')}
        hint={t('codeHint')}
        options={useStaffingChoices()}
        defaultValue={value('staffingCode', stored.staffingCode)}
      />
      <SelectField
        name="organisationId"
        label={t('organisationId')}
        hint={t('organisationHint')}
        options={useOrganisationChoices(organisations)}
        empty={t('own')}
        defaultValue={value('organisationId', stored.organisationId)}
      />
      <DateField name="since" label={t('since')} defaultValue={value('since', stored.since)} required />
      <DateField
        name="until"
        label={t('until')}
        hint={t('untilHint')}
        defaultValue={value('until', stored.until)}
      />
      <TextAreaField
        name="note"
        label={t('note')}
        hint={t('noteHint')}
        rows={3}
        maxLength={5000}
        defaultValue={value('note', stored.note)}
        className="wide"
      />
    </>
  );
}
