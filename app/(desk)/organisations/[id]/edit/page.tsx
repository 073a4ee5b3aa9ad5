import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { OrganisationForm } from '#components/organisations/organisation-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import {
  getOrganisation,
  listOrganisationChoices,
  listOrganisationTerms,
} from '#lib/organisations/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('edit.title') };
}

export default async function EditOrganisationPage(props: PageProps<'/organisations/[id]/edit'>) {
  const { id } = await props.params;
  const organisation = await read(getOrganisation, { id });
  if (!organisation.may.edit) forbidden();
  const [t, locale, { form, value, values }, terms, organisations] = await Promise.all([
    getTranslations('organisations'),
    getLocale(),
    formPage(props.searchParams),
    read(listOrganisationTerms, {}),
    read(listOrganisationChoices, {}),
  ]);
  const name = nameOf(organisation, locale);
  const crumbs = [
    { href: '/organisations', label: t('title') },
    { href: `/organisations/${id}`, label: name },
  ];
  return (
    <>
      <PageHead title={t('edit.of', { name })} crumbs={crumbs} here={t('edit.action')} />
      <OrganisationForm
        form={form}
        value={value}
        values={values}
        organisation={organisation}
        {...terms}
        organisations={organisations
          .filter((it) => it.id !== id)
          .map((it) => ({ value: it.id, label: shortNameOf(it, locale) }))}
      />
    </>
  );
}
