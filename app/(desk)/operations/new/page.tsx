import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OperationForm } from '#components/operations/operation-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { can } from '#lib/access/actor.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { listCountryChoices } from '#lib/operations/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operations'))('new') };
}

export default async function NewOperationPage({ searchParams }: PageProps<'/operations/new'>) {
  if (!can(await signedIn(), 'operation.create', null)) forbidden();
  const [t, { form, value, values }, countries] = await Promise.all([
    getTranslations('operations'),
    formPage(searchParams),
    read(listCountryChoices, {}),
  ]);
  return (
    <>
      <PageHead
        title={t('new')}
        lead={t('form.lead')}
        crumbs={[{ href: '/operations', label: t('title') }]}
      />
      <OperationForm form={form} value={value} values={values} countries={countries} />
    </>
  );
}
