import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ArchiveForm, EndForm } from '#components/structures/end-forms.tsx';
import { OpenPosts } from '#components/structures/open-posts.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { listPosts } from '#lib/roster/posts/queries.ts';
import { getStructure } from '#lib/structures/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('structures'))('end.title') };
}

/** The end of a structure's life, and after it the archive: one page, because the one leads to the other. */
export default async function EndStructurePage({ params, searchParams }: PageProps<'/structures/[id]/end'>) {
  const { id } = await params;
  const structure = await read(getStructure, { id });
  if (!structure.may.end) forbidden();
  const [t, locale, { form, value }] = await Promise.all([
    getTranslations('structures'),
    getLocale(),
    formPage(searchParams),
  ]);
  const name = nameOf(structure, locale);
  const ended = structure.archived || structure.phase === 'deactivated';
  const { items: posts } = ended ? { items: [] } : await read(listPosts, { structure: id, limit: 100 });
  const crumbs = [
    { href: '/structures', label: t('title') },
    { href: `/structures/${id}`, label: name },
  ];
  const title = ended
    ? t(structure.archived ? 'archive.backOf' : 'archive.of', { name })
    : t('end.of', { name });
  return (
    <>
      <PageHead
        title={title}
        lead={ended ? t('archive.lead') : t('end.lead')}
        crumbs={crumbs}
        here={t('end.title')}
      />
      {posts.length > 0 && <OpenPosts posts={posts} />}
      {ended ? (
        <ArchiveForm form={form} structure={structure} />
      ) : (
        <EndForm form={form} structure={structure} value={value} today={today()} />
      )}
    </>
  );
}
