import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { HandoverNoteForm } from '#components/roster/handover/handover-note-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { fullLocale } from '#lib/i18n/locales.ts';
import { getHandover } from '#lib/roster/handover/queries.ts';
import { handoverSections } from '#lib/roster/handover/sections.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('handover.note'))('pageTitle') };
}

export default async function HandoverNotePage({
  params,
  searchParams,
}: PageProps<'/assignments/[id]/handover/note'>) {
  const { id } = await params;
  const [t, locale, pack, { form, value }] = await Promise.all([
    getTranslations('handover'),
    getLocale(),
    read(getHandover, { id }),
    formPage(searchParams),
  ]);
  if (!pack.mayWrite) forbidden();
  const { post } = handoverSections(pack, fullLocale(locale));
  return (
    <>
      <PageHead
        title={t('note.pageTitle')}
        lead={t('note.pageLead')}
        crumbs={[
          { href: `/posts/${pack.post.id}`, label: post },
          { href: `/assignments/${id}/handover`, label: t('title') },
        ]}
      />
      <HandoverNoteForm form={form} value={value} pack={pack} />
    </>
  );
}
