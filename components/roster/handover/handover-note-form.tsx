import { useTranslations } from 'next-intl';
import { TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import type { HandoverPack } from '#lib/roster/handover/schema.ts';
import type { Told } from '../forms/told.ts';

type Props = Pick<Told, 'value'> & { form: FormPage; pack: HandoverPack };

export function HandoverNoteForm({ form, value, pack: { id, version, handoverNote } }: Props) {
  const t = useTranslations('handover.note');
  const page = `/assignments/${id}/handover`;
  return (
    <Form {...form} action={page} method="PATCH" to={page} labels={{ handoverNote: t('label') }}>
      <input type="hidden" name="version" value={value('version', version)} />
      <FieldGrid>
        <TextAreaField
          name="handoverNote"
          label={t('label')}
          hint={t('hint')}
          rows={12}
          maxLength={5000}
          defaultValue={value('handoverNote', handoverNote)}
          className="wide"
        />
      </FieldGrid>
      <FormActions label={t('save')} cancelHref={page} />
    </Form>
  );
}
