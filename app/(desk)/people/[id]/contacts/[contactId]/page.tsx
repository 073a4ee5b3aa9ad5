import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ContactForm, ContactRemoval } from '#components/roster/forms/contact-form.tsx';
import { fullName } from '#components/roster/words.ts';
import { PageHead } from '#components/ui/page-head.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { getPerson } from '#lib/roster/people/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.personForm'))('editContact') };
}

export default async function EditContactPage({
  params,
  searchParams,
}: PageProps<'/people/[id]/contacts/[contactId]'>) {
  const { id, contactId } = await params;
  const [t, person, { form, value, values }] = await Promise.all([
    getTranslations('roster.personForm'),
    read(getPerson, { id }),
    formPage(searchParams),
  ]);
  const contact = person.contacts.find((it) => it.id === contactId);
  if (!contact) notFound();
  if (!person.may.edit) forbidden();
  const backHref = `/people/${id}/edit`;
  return (
    <>
      <PageHead title={t('editContact')} crumbs={[{ href: backHref, label: fullName(person) }]} />
      <ContactForm
        form={form}
        value={value}
        values={values}
        personId={id}
        contact={contact}
        backHref={backHref}
      />
      <ContactRemoval form={form} personId={id} contactId={contactId} backHref={backHref} />
    </>
  );
}
