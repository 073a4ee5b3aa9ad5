import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AttachmentsPanel } from '#components/attachments/attachments-panel.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { attachmentKinds } from '#db/enums.ts';
import { listProposalAttachments } from '#lib/attachments/queries.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('attachments'))('title') };
}

/** The papers and pictures of a proposal. */
export default async function ProposalAttachmentsPage({
  params,
  searchParams,
}: PageProps<'/proposals/[id]/attachments'>) {
  const { id } = await params;
  const [t, proposals, section, attachments, { form, value }] = await Promise.all([
    getTranslations('attachments'),
    getTranslations('proposals'),
    getTranslations('sectionForm'),
    read(listProposalAttachments, { id }),
    formPage(searchParams),
  ]);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        crumbs={[
          { href: '/proposals', label: proposals('title') },
          { href: `/proposals/${id}`, label: <bdi>{attachments.label}</bdi> },
        ]}
      />
      <AttachmentsPanel
        attachments={attachments}
        form={form}
        value={value}
        home={`/proposals/${id}/attachments`}
        kinds={attachmentKinds}
        usual="other"
      />
      <nav className="steps noprint" aria-label={section('sections')}>
        <Link href={`/proposals/${id}`}>{section('tasks')}</Link>
      </nav>
    </>
  );
}
