import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { NewStructureForm } from '#components/structures/new-structure-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { can, mayAnywhere } from '#lib/access/actor.ts';
import { asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import { listOperationChoices } from '#lib/operations/queries.ts';
import { listOrganisationChoices } from '#lib/organisations/queries.ts';
import { listStructureChoices } from '#lib/structures/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('structures'))('new') };
}

export default async function NewStructurePage({ searchParams }: PageProps<'/structures/new'>) {
  const actor = await signedIn();
  if (!mayAnywhere(actor, 'structure.create')) forbidden();
  const proposed = await asked(searchParams);
  const [t, locale, told, operations, organisations, { structures, clusters }] = await Promise.all([
    getTranslations('structures'),
    getLocale(),
    formPage(searchParams),
    read(listOperationChoices, {}),
    read(listOrganisationChoices, {}),
    read(listStructureChoices, { operation: proposed.operation }),
  ]);
  const named = (it: { id: string; nameEn: string; nameFr: string }) => ({
    value: it.id,
    label: nameOf(it, locale),
  });
  const { form, value, values } = told;
  return (
    <>
      <PageHead
        title={t('new')}
        lead={t('form.newLead')}
        crumbs={[{ href: '/structures', label: t('title') }]}
      />
      <NewStructureForm
        form={form}
        value={value}
        values={values}
        proposed={proposed}
        operations={operations.filter((it) => can(actor, 'structure.create', it.id)).map(named)}
        structures={structures.map(named)}
        organisations={organisations.map((it) => ({ value: it.id, label: shortNameOf(it, locale) }))}
        clusters={clusters.map((it) => ({ value: it.code, label: nameOf(it, locale) }))}
        today={today()}
      />
    </>
  );
}
