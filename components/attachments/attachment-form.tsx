import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid } from '#components/ui/form-layout.tsx';
import type { AttachmentKind } from '#db/enums.ts';

type Props = {
  form: FormPage;
  value: (name: string, stored?: string) => string;
  /** The address below which files of this record are kept, without `/api/v1`. */
  home: string;
  kinds: readonly AttachmentKind[];
  /** What most of them are: nobody should have to say what something is not. */
  usual: AttachmentKind;
};

const accepted = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp,.txt,.csv';

/** Attaches one file at a time; the browser alone can do it. */
export function AttachmentForm({ form, value, home, kinds, usual }: Props) {
  const t = useTranslations('attachments');
  const terms = useTranslations('terms.attachmentKind');
  const common = useTranslations('common');
  return (
    <Form
      {...form}
      action={home}
      encType="multipart/form-data"
      labels={{ file: t('file'), kind: t('kind'), description: t('description') }}
    >
      <FieldGrid>
        <Field name="file" type="file" accept={accepted} label={t('file')} hint={t('fileHint')} required />
        <SelectField
          name="kind"
          label={t('kind')}
          options={kinds.map((kind) => ({ value: kind, label: terms(kind) }))}
          defaultValue={value('kind', usual)}
        />
        <Field
          name="description"
          className="wide"
          label={t('description')}
          note={common('optional')}
          hint={t('descriptionHint')}
          defaultValue={value('description')}
          maxLength={300}
          dir="auto"
        />
      </FieldGrid>
      <div className="acts mt-4">
        <Button tone="primary" icon="upload">
          {t('attach')}
        </Button>
      </div>
    </Form>
  );
}
