import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AttachmentsPanel } from '#components/attachments/attachments-panel.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import type { AttachmentKind } from '#db/enums.ts';
import { listUpdateAttachments } from '#lib/attachments/queries.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('attachments'))('title') };
}

/** What goes with the story of a month; budgets and letters go with proposals. */
const kinds: readonly AttachmentKind[] = ['photo', 'map', 'other'];

/** The photos and papers of a field update, on a page of their own: sending one leaves no words of the story behind. */
export default async function UpdateAttachmentsPage({
  params,
  searchParams,
}: PageProps<'/updates/[id]/attachments'>) {
  const { id } = await params;
  const [t, updates, attachments, { form, value }] = await Promise.all([
    getTranslations('attachments'),
    getTranslations('updates'),
    read(listUpdateAttachments, { id }),
    formPage(searchParams),
  ]);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('leadUpdate')}
        crumbs={[
          { href: '/updates', label: updates('title') },
          { href: `/updates/${id}`, label: attachments.label },
        ]}
      />
      <AttachmentsPanel
        attachments={attachments}
        form={form}
        value={value}
        home={`/updates/${id}/attachments`}
        kinds={kinds}
        usual="photo"
      />
      <div className="acts mt-6 noprint">
        <ButtonLink href={`/updates/${id}/story`}>{t('toStory')}</ButtonLink>
        <ButtonLink href={`/updates/${id}/check`}>{t('toCheck')}</ButtonLink>
      </div>
    </>
  );
}
