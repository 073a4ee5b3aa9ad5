import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ContactList } from '#components/roster/contact-list.tsx';
import { PersonForm } from '#components/roster/forms/person-form.tsx';
import { fullName } from '#components/roster/words.ts';
import { PageHead } from '#components/ui/page-head.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { listOrganisationChoices } from '#lib/organisations/queries.ts';
import { getPerson } from '#lib/roster/people/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.personForm'))('editTitle') };
}

export default async function EditPersonPage({ params, searchParams }: PageProps<'/people/[id]/edit'>) {
  const { id } = await params;
  const [t, people, person, { form, value, values }, organisations] = await Promise.all([
    getTranslations('roster.personForm'),
    getTranslations('roster.people'),
    read(getPerson, { id }),
    formPage(searchParams),
    read(listOrganisationChoices, {}),
  ]);
  if (!person.may.edit) forbidden();
  const page = `/people/${id}`;
  return (
    <>
      <PageHead
        title={t('editTitle')}
        crumbs={[
          { href: '/people', label: people('title') },
          { href: page, label: fullName(person) },
        ]}
      />
      <PersonForm
        form={form}
        value={value}
        values={values}
        person={person}
        organisations={organisations}
        to={page}
        cancelHref={page}
      />
      <ContactList person={person} />
    </>
  );
}
