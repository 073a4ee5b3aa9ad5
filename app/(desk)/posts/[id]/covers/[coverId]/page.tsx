import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CoverChoices } from '#components/roster/forms/cover-choices.tsx';
import { CoverEndForm } from '#components/roster/forms/post-end-form.tsx';
import { PostFormHead } from '#components/roster/forms/post-form-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { getCover, getPost, listPosts } from '#lib/roster/posts/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.postForm'))('coverEditTitle') };
}

/** Who stands in, and until when; or the cover's early end. */
export default async function CoverPage({ params, searchParams }: PageProps<'/posts/[id]/covers/[coverId]'>) {
  const { id, coverId } = await params;
  const [t, post, cover, { form, value }] = await Promise.all([
    getTranslations('roster.postForm'),
    read(getPost, { id }),
    read(getCover, { id, coverId }),
    formPage(searchParams),
  ]);
  if (!post.may.edit) forbidden();
  const near = post.operationId ? { operation: post.operationId } : { structure: post.structureId };
  const { items } = await read(listPosts, { ...near, limit: 200 });
  const told = { form, value, post, cover, today: today() };
  return (
    <>
      <PostFormHead post={post} title={t('coverEditTitle')} />
      <CoverChoices {...told} posts={items} />
      <Section title={t('coverEndTitle')} className="mt-7">
        <CoverEndForm {...told} />
      </Section>
    </>
  );
}
