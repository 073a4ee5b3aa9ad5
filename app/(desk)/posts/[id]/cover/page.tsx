import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CoverChoices } from '#components/roster/forms/cover-choices.tsx';
import { PostFormHead } from '#components/roster/forms/post-form-head.tsx';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { getPost, listPosts } from '#lib/roster/posts/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.postForm'))('coverTitle') };
}

/** Offers the posts of the same operation: whoever stands in works beside it. */
export default async function CoverPostPage({ params, searchParams }: PageProps<'/posts/[id]/cover'>) {
  const { id } = await params;
  const [t, post, { form, value }] = await Promise.all([
    getTranslations('roster.postForm'),
    read(getPost, { id }),
    formPage(searchParams),
  ]);
  if (!post.may.edit) forbidden();
  const near = post.operationId ? { operation: post.operationId } : { structure: post.structureId };
  const { items } = await read(listPosts, { ...near, limit: 200 });
  return (
    <>
      <PostFormHead post={post} title={t('coverTitle')} lead={t('coverLead')} />
      <CoverChoices form={form} value={value} post={post} today={today()} posts={items} />
    </>
  );
}
