import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PostForm } from '#components/roster/forms/post-form.tsx';
import { PostFormHead } from '#components/roster/forms/post-form-head.tsx';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { listOrganisationChoices } from '#lib/organisations/queries.ts';
import { getPost } from '#lib/roster/posts/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.postForm'))('editTitle') };
}

export default async function EditPostPage({ params, searchParams }: PageProps<'/posts/[id]/edit'>) {
  const { id } = await params;
  const [t, post, { form, value, values }, organisations] = await Promise.all([
    getTranslations('roster.postForm'),
    read(getPost, { id }),
    formPage(searchParams),
    read(listOrganisationChoices, {}),
  ]);
  if (!post.may.edit) forbidden();
  const page = `/posts/${id}`;
  return (
    <>
      <PostFormHead post={post} title={t('editTitle')} />
      <PostForm
        form={form}
        value={value}
        values={values}
        post={post}
        structureId={post.structureId}
        organisations={organisations}
        today={today()}
        to={page}
        cancelHref={page}
      />
    </>
  );
}
