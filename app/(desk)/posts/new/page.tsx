import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ChooseStructure } from '#components/roster/choose-structure.tsx';
import { PostForm } from '#components/roster/forms/post-form.tsx';
import { givenWords } from '#components/roster/roster-address.ts';
import { nameIn } from '#components/roster/words.ts';
import { PageHead } from '#components/ui/page-head.tsx';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { allowed, read } from '#lib/http/read.ts';
import { listOrganisationChoices } from '#lib/organisations/queries.ts';
import { getStructure, listStructures } from '#lib/structures/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.postForm'))('newTitle') };
}

/** First the structure, found by name; then the post in it. */
export default async function NewPostPage({ searchParams }: PageProps<'/posts/new'>) {
  await allowed('post.create');
  const { structure, q } = givenWords(await searchParams, ['structure', 'q']);
  const t = await getTranslations('roster.postForm');
  if (!structure) {
    const found = await read(listStructures, { limit: 20, ...(q && { q }) });
    return (
      <>
        <PageHead title={t('newTitle')} lead={t('newLead')} />
        <ChooseStructure structures={found.items} q={q} />
      </>
    );
  }
  const [locale, { form, value, values }, organisations, home] = await Promise.all([
    getLocale(),
    formPage(searchParams),
    read(listOrganisationChoices, {}),
    read(getStructure, { id: structure }),
  ]);
  return (
    <>
      <PageHead
        title={t('newTitle')}
        lead={t('newLead')}
        crumbs={[{ href: `/structures/${structure}`, label: nameIn(locale, home) }]}
      />
      <PostForm
        form={form}
        value={value}
        values={values}
        structureId={structure}
        organisations={organisations}
        today={today()}
        to="/posts/{id}"
        cancelHref={`/structures/${structure}`}
      />
    </>
  );
}
