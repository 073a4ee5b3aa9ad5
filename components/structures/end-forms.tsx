import { useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { Field } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import type { StructureShown } from '#lib/structures/queries.ts';
import type { Told } from './structure-fields.tsx';

type Props = { form: FormPage; structure: StructureShown };

export function EndForm({ form, structure, value, today }: Props & Pick<Told, 'value'> & { today: string }) {
  const t = useTranslations('structures.end');
  const path = `/structures/${structure.id}`;
  return (
    <Form {...form} action={`${path}/end`} to={path} labels={{ on: t('on'), document: t('document') }}>
      <input type="hidden" name="version" value={structure.version} />
      <FieldGrid>
        <DateField name="on" label={t('on')} hint={t('onHint')} defaultValue={value('on', today)} required />
        <Field
          name="document"
          label={t('document')}
          hint={t('documentHint')}
          defaultValue={value('document')}
        />
      </FieldGrid>
      <FormActions label={t('do')} tone="danger" cancelHref={path} />
    </Form>
  );
}

export function ArchiveForm({ form, structure }: Props) {
  const t = useTranslations('structures.archive');
  const path = `/structures/${structure.id}`;
  return (
    <Form {...form} action={`${path}/archive`} to={path}>
      <input type="hidden" name="version" value={structure.version} />
      <input type="hidden" name="archived" value={String(!structure.archived)} />
      <FormActions label={structure.archived ? t('back') : t('action')} cancelHref={path} />
    </Form>
  );
}
