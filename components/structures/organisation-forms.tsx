import { useTranslations } from 'next-intl';
import { CheckField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { type Option, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { agencyRoles } from '#db/enums.ts';
import type { StructureShown } from '#lib/structures/queries.ts';
import type { Told } from './structure-fields.tsx';

type Common = Pick<Told, 'value'> & {
  form: FormPage;
  structureId: string;
  organisations: readonly Option[];
  today: string;
};
type Part = { since: string; until: string | null; version: number };

function useLabels() {
  const t = useTranslations('structures.organisations');
  return {
    organisationId: t('organisation'),
    role: t('part'),
    since: t('since'),
    until: t('until'),
    mou: t('mou'),
    active: t('attends'),
  };
}

/** Names an agency that leads, or changes its days. */
export function AgencyForm({
  agency,
  ...common
}: Common & { agency: StructureShown['agencies'][number] | undefined }) {
  const { form, structureId, value } = common;
  const t = useTranslations('structures.organisations');
  const roles = useTranslations('terms.agencyRole');
  const back = `/structures/${structureId}`;
  const target = agency
    ? ({ action: `/structure-agencies/${agency.id}`, method: 'PATCH' } as const)
    : { action: `${back}/agencies` };
  const mou = agency?.mou === undefined || agency.mou === null ? '' : agency.mou ? 'yes' : 'no';
  return (
    <Form {...form} {...target} to={back} labels={useLabels()}>
      <FieldGrid>
        <PartFields {...common} part={agency} />
        {!agency && (
          <SelectField
            name="role"
            label={t('part')}
            options={agencyRoles.map((role) => ({ value: role, label: roles(role) }))}
            defaultValue={value('role', 'cluster_lead_agency')}
          />
        )}
        <SelectField
          name="mou"
          label={t('mou')}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          empty={t('unknown')}
          defaultValue={value('mou', mou)}
        />
      </FieldGrid>
      <FormActions label={agency ? t('save') : t('addAgency')} cancelHref={back} />
    </Form>
  );
}

/** Adds a member organisation, or changes its days and whether it takes part. */
export function MemberForm({
  member,
  ...common
}: Common & { member: StructureShown['memberships'][number] | undefined }) {
  const { form, structureId } = common;
  const t = useTranslations('structures.organisations');
  const back = `/structures/${structureId}`;
  const target = member
    ? ({ action: `/structure-members/${member.id}`, method: 'PATCH' } as const)
    : { action: `${back}/members` };
  return (
    <Form {...form} {...target} to={back} labels={useLabels()}>
      <FieldGrid>
        <PartFields {...common} part={member} />
        <CheckField name="active" label={t('attends')} defaultChecked={member?.active ?? true} />
      </FieldGrid>
      <FormActions label={member ? t('save') : t('addMember')} cancelHref={back} />
    </Form>
  );
}

function PartFields({ value, organisations, today, part }: Common & { part: Part | undefined }) {
  const t = useTranslations('structures.organisations');
  const optional = useTranslations('common')('optional');
  return (
    <>
      {part ? (
        <input type="hidden" name="version" value={part.version} />
      ) : (
        <SelectField
          name="organisationId"
          label={t('organisation')}
          options={organisations}
          empty={t('choose')}
          defaultValue={value('organisationId')}
          required
        />
      )}
      <DateField
        name="since"
        label={t('since')}
        defaultValue={value('since', part?.since ?? today)}
        required
      />
      <DateField
        name="until"
        label={t('until')}
        hint={t('untilHint')}
        note={optional}
        defaultValue={value('until', part?.until)}
      />
    </>
  );
}
