import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { titleIn } from '#components/roster/words.ts';
import { SplitForm } from '#components/structures/life-forms.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { structureTypes } from '#db/enums.ts';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { listPosts } from '#lib/roster/posts/queries.ts';
import { getStructure } from '#lib/structures/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('structures'))('split.title') };
}

/** A new one comes out of it, and it goes on. */
export default async function SplitStructurePage({
  params,
  searchParams,
}: PageProps<'/structures/[id]/split'>) {
  const { id } = await params;
  const structure = await read(getStructure, { id });
  if (!structure.may.edit) forbidden();
  const [t, locale, { form, value, values }, terms, roles, { items }] = await Promise.all([
    getTranslations('structures'),
    getLocale(),
    formPage(searchParams),
    getTranslations('terms.structureType'),
    getTranslations('terms.postRole'),
    read(listPosts, { structure: id, limit: 100 }),
  ]);
  const name = nameOf(structure, locale);
  const crumbs = [
    { href: '/structures', label: t('title') },
    { href: `/structures/${id}`, label: name },
  ];
  const types = structureTypes.map((type) => ({ value: type, label: terms(type) }));
  const posts = items.map((post) => ({ value: post.id, label: titleIn(locale, post) ?? roles(post.role) }));
  return (
    <>
      <PageHead
        title={t('split.of', { name })}
        lead={t('split.lead')}
        crumbs={crumbs}
        here={t('split.title')}
      />
      <SplitForm
        form={form}
        value={value}
        values={values}
        structure={structure}
        today={today()}
        types={types}
        posts={posts}
      />
    </>
  );
}
