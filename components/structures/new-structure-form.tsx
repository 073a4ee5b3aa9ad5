import { useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { type Option, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { Section } from '#components/ui/section.tsx';
import { NamingFields, type Told, useStructureLabels, WorkingFields } from './structure-fields.tsx';

type Props = Told & {
  form: FormPage;
  /** What the address proposes: the operation one came from, the structure above. */
  proposed: Record<string, string>;
  operations: readonly Option[];
  structures: readonly Option[];
  organisations: readonly Option[];
  clusters: readonly Option[];
  today: string;
};

export function NewStructureForm({ form, proposed, today, ...rest }: Props) {
  const { operations, structures, organisations, ...told } = rest;
  const { value } = told;
  const t = useTranslations('structures.form');
  const optional = t('optional');
  return (
    <Form {...form} action="/structures" to="/structures/{id}" labels={useStructureLabels()}>
      <Section title={t('naming')}>
        <FieldGrid>
          <SelectField
            name="operationId"
            label={t('operationId')}
            options={operations}
            empty={t('global')}
            defaultValue={value('operationId', proposed.operation)}
          />
          <DateField name="since" label={t('since')} defaultValue={value('since', today)} required />
          <NamingFields {...told} proposedType={proposed.type} />
        </FieldGrid>
      </Section>
      <Section title={t('standing')}>
        <FieldGrid>
          <SelectField
            name="parentId"
            label={t('parentId')}
            note={optional}
            options={structures}
            empty={t('none')}
            defaultValue={value('parentId', proposed.parent)}
          />
          <SelectField
            name="supportedById"
            label={t('supportedById')}
            note={optional}
            options={structures}
            empty={t('none')}
            defaultValue={value('supportedById')}
          />
          <SelectField
            name="leadId"
            label={t('leadId')}
            note={optional}
            options={organisations}
            empty={t('none')}
            defaultValue={value('leadId')}
          />
        </FieldGrid>
      </Section>
      <WorkingFields {...told} />
      <FormActions label={t('create')} cancelHref="/structures" />
    </Form>
  );
}
