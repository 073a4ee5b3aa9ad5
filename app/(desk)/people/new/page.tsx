import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PersonForm } from '#components/roster/forms/person-form.tsx';
import { givenWords } from '#components/roster/roster-address.ts';
import { PageHead } from '#components/ui/page-head.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { allowed, read } from '#lib/http/read.ts';
import { listOrganisationChoices } from '#lib/organisations/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.personForm'))('newTitle') };
}

/** `post` or `successor`: the act one was in the middle of; the new person goes straight into it. */
export default async function NewPersonPage({ searchParams }: PageProps<'/people/new'>) {
  await allowed('person.create');
  const ways = wayOn(givenWords(await searchParams, ['post', 'successor']));
  const [t, people, { form, value, values }, organisations] = await Promise.all([
    getTranslations('roster.personForm'),
    getTranslations('roster.people'),
    formPage(searchParams),
    read(listOrganisationChoices, {}),
  ]);
  return (
    <>
      <PageHead
        title={t('newTitle')}
        lead={t('newLead')}
        crumbs={[{ href: '/people', label: people('title') }]}
      />
      <PersonForm
        form={form}
        value={value}
        values={values}
        organisations={organisations}
        to={ways.to}
        cancelHref={ways.back}
      />
    </>
  );
}

const key = /^[0-9a-f-]{36}$/;

/** Where the new person goes, and where one came from; only ids become part of an address. */
function wayOn({ post, successor }: { post?: string; successor?: string }) {
  if (post && key.test(post)) {
    return { to: `/assignments/new?post=${post}&person={id}`, back: `/assignments/new?post=${post}` };
  }
  if (successor && key.test(successor)) {
    const page = `/assignments/${successor}/hand-over`;
    return { to: `${page}?person={id}`, back: page };
  }
  return { to: '/people/{id}', back: '/people' };
}
