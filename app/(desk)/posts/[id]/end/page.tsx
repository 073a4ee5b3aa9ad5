import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PostEndForm } from '#components/roster/forms/post-end-form.tsx';
import { PostFormHead } from '#components/roster/forms/post-form-head.tsx';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { getPost } from '#lib/roster/posts/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.postForm'))('endTitle') };
}

export default async function EndPostPage({ params, searchParams }: PageProps<'/posts/[id]/end'>) {
  const { id } = await params;
  const [t, post, { form, value }] = await Promise.all([
    getTranslations('roster.postForm'),
    read(getPost, { id }),
    formPage(searchParams),
  ]);
  if (!post.may.end) forbidden();
  return (
    <>
      <PostFormHead post={post} title={t('endTitle')} lead={t('endLead')} />
      <PostEndForm form={form} value={value} post={post} today={today()} />
    </>
  );
}
