import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChoosePerson } from '#components/roster/choose-person.tsx';
import { ChoosePost } from '#components/roster/choose-post.tsx';
import { NewAssignmentForm } from '#components/roster/forms/new-assignment-form.tsx';
import { givenWords, pathWith } from '#components/roster/roster-address.ts';
import { PageHead } from '#components/ui/page-head.tsx';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { allowed, read } from '#lib/http/read.ts';
import { listOrganisationChoices } from '#lib/organisations/queries.ts';
import { getPerson, listPeople } from '#lib/roster/people/queries.ts';
import { getPost, listPosts } from '#lib/roster/posts/queries.ts';
import { firstFreeDay } from '#lib/roster/status.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.assignmentForm'))('newTitle') };
}

/** Three steps, each an address: which post, who, and the dates. */
export default async function NewAssignmentPage({ searchParams }: PageProps<'/assignments/new'>) {
  await allowed('assignment.create');
  const { post, person, q } = givenWords(await searchParams, ['post', 'person', 'q']);
  const t = await getTranslations('roster');
  const head = (
    <PageHead
      title={t('assignmentForm.newTitle')}
      crumbs={[
        { href: '/roster', label: t('title') },
        ...(post ? [{ href: `/posts/${post}`, label: t('post.here') }] : []),
      ]}
    />
  );
  if (!post) {
    const { items } = await read(listPosts, { sort: 'status', limit: 20, ...(q && { q }) });
    return (
      <>
        {head}
        <ChoosePost posts={items} person={person} q={q} />
      </>
    );
  }
  if (!person) {
    const { items } = await read(listPeople, { limit: 20, ...(q && { q }) });
    return (
      <>
        {head}
        <ChoosePerson
          title={t('assignmentForm.choosePerson')}
          people={items}
          q={q}
          action="/assignments/new"
          keep={{ post }}
          hrefOf={(id) => pathWith('/assignments/new', { post, person: id })}
          addHref={pathWith('/people/new', { post })}
        />
      </>
    );
  }
  const [{ form, value }, chosen, who, organisations] = await Promise.all([
    formPage(searchParams),
    read(getPost, { id: post }),
    read(getPerson, { id: person }),
    read(listOrganisationChoices, {}),
  ]);
  return (
    <>
      {head}
      <NewAssignmentForm
        form={form}
        value={value}
        post={chosen}
        person={who}
        organisations={organisations}
        since={chosen.sole ? firstFreeDay(chosen.status, today()) : today()}
      />
    </>
  );
}
