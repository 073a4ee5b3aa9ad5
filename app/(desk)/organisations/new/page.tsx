import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { OrganisationForm } from '#components/organisations/organisation-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { can, mayAnywhere } from '#lib/access/actor.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import { listOperationChoices } from '#lib/operations/queries.ts';
import { listOrganisationChoices, listOrganisationTerms } from '#lib/organisations/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('new') };
}

export default async function NewOrganisationPage({ searchParams }: PageProps<'/organisations/new'>) {
  const actor = await signedIn();
  if (!mayAnywhere(actor, 'organisation.create')) forbidden();
  const forAll = can(actor, 'organisation.create', null);
  const [t, locale, { form, value, values }, terms, organisations, operations] = await Promise.all([
    getTranslations('organisations'),
    getLocale(),
    formPage(searchParams),
    read(listOrganisationTerms, {}),
    read(listOrganisationChoices, {}),
    forAll ? [] : read(listOperationChoices, {}),
  ]);
  const own = operations.filter((it) => can(actor, 'organisation.create', it.id));
  return (
    <>
      <PageHead
        title={t('new')}
        lead={t('form.lead')}
        crumbs={[{ href: '/organisations', label: t('title') }]}
      />
      <OrganisationForm
        form={form}
        value={value}
        values={values}
        {...terms}
        organisations={organisations.map((it) => ({ value: it.id, label: shortNameOf(it, locale) }))}
        operations={own.map((it) => ({ value: it.id, label: nameOf(it, locale) }))}
      />
    </>
  );
}
