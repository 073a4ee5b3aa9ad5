import { useTranslations } from 'next-intl';
import type { Option } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { Section } from '#components/ui/section.tsx';
import type { StructureShown } from '#lib/structures/queries.ts';
import { NamingFields, type Told, useStructureLabels, WorkingFields } from './structure-fields.tsx';

type Props = Told & { form: FormPage; structure: StructureShown; clusters: readonly Option[] };

export function EditStructureForm({ form, ...told }: Props) {
  const t = useTranslations('structures.form');
  const { id, version } = told.structure;
  const path = `/structures/${id}`;
  return (
    <Form {...form} action={path} method="PATCH" to={path} labels={useStructureLabels()}>
      <input type="hidden" name="version" value={version} />
      <Section title={t('naming')}>
        <FieldGrid>
          <NamingFields {...told} />
        </FieldGrid>
      </Section>
      <WorkingFields {...told} />
      <FormActions label={t('save')} cancelHref={path} />
    </Form>
  );
}
