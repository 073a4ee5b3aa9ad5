import { useTranslations } from 'next-intl';
import { AttachmentList } from '#components/attachments/attachment-list.tsx';
import { Section } from '#components/ui/section.tsx';
import type { SubmissionScreen } from '#lib/submissions/screen.ts';

/** The files that the version names, and which of them came or went since the one that it is compared with. */
export function HandedFiles({ submission }: { submission: SubmissionScreen }) {
  const t = useTranslations('attachments');
  const { attachments, attachmentsGone, compared, proposalId } = submission;
  const home = `/proposals/${proposalId}/attachments`;
  const number = compared?.number ?? 0;
  return (
    <Section title={t('title')} id="attachments">
      {attachments.length === 0 ? (
        <p className="mute">{t('noneHere')}</p>
      ) : (
        <AttachmentList
          files={attachments}
          home={home}
          noteOf={({ isNew }) => isNew && <ins>{t('isNew', { number })}</ins>}
        />
      )}
      {attachmentsGone.length > 0 && (
        <>
          <h3 className="b mt-4">{t('gone', { number })}</h3>
          <AttachmentList files={attachmentsGone} home={home} />
        </>
      )}
    </Section>
  );
}
