import { useLocale, useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { RefusedAct } from '#components/ui/refused-act.tsx';
import { Section } from '#components/ui/section.tsx';
import type { AttachmentKind } from '#db/enums.ts';
import type { AttachmentsShown } from '#lib/attachments/queries.ts';
import { fileSize, moment } from '#lib/i18n/format.ts';
import { AttachmentForm } from './attachment-form.tsx';
import { AttachmentList } from './attachment-list.tsx';

type Props = {
  attachments: AttachmentsShown;
  form: FormPage;
  value: (name: string, stored?: string) => string;
  home: string;
  kinds: readonly AttachmentKind[];
  usual: AttachmentKind;
};

type File = AttachmentsShown['items'][number];

/** The files of a record: what is there, what was taken off and can be put back, and how to add one. */
export function AttachmentsPanel({ attachments, form, value, home, kinds, usual }: Props) {
  const t = useTranslations('attachments');
  const locale = useLocale();
  const { items, removed, bytes, may } = attachments;
  // A file that is refused is told at the form; a button, on top.
  const ofForm = Boolean(
    form.back && (form.back.fields.file || !form.back.code.match(/^(wrong_status|not_found)$/)),
  );
  const act = (file: File, what: 'removal' | 'restoration', label: string, said: string) => (
    <ActForm form={form} action={`${home}/${file.id}/${what}`} small label={label}>
      {said}
    </ActForm>
  );
  return (
    <>
      {!ofForm && <RefusedAct form={form} />}
      <Section
        title={t('files')}
        note={items.length > 0 && t('total', { count: items.length, size: fileSize(bytes, locale) })}
      >
        {items.length === 0 ? (
          <EmptyState title={t('none')} heading="h3">
            {may.write ? t('noneWrite') : null}
          </EmptyState>
        ) : (
          <AttachmentList
            files={items}
            home={home}
            noteOf={(file) => t('attachedAt', { when: moment(file.uploadedAt, locale) })}
            {...(may.write && {
              actionOf: (file: File) =>
                act(file, 'removal', t('removeOne', { name: file.name }), t('remove')),
            })}
          />
        )}
      </Section>
      {removed.length > 0 && (
        <Section title={t('removed')} note={t('removedNote')}>
          <AttachmentList
            files={removed}
            noteOf={(file) => (
              <>
                {file.removedAt && t('removedAt', { when: moment(file.removedAt, locale) })}
                {file.handedIn && <> · {t('stays')}</>}
              </>
            )}
            actionOf={(file) => act(file, 'restoration', t('restoreOne', { name: file.name }), t('restore'))}
          />
        </Section>
      )}
      {may.write && (
        <Section title={t('add')}>
          <AttachmentForm
            form={ofForm ? form : { ...form, back: null }}
            value={value}
            home={home}
            kinds={kinds}
            usual={usual}
          />
        </Section>
      )}
    </>
  );
}
