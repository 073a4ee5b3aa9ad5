import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { OperationForm } from '#components/operations/operation-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getOperation, listCountryChoices } from '#lib/operations/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operations'))('edit.title') };
}

export default async function EditOperationPage({
  params,
  searchParams,
}: PageProps<'/operations/[id]/edit'>) {
  const { id } = await params;
  const operation = await read(getOperation, { id });
  if (!operation.may.edit) forbidden();
  const [t, locale, { form, value, values }, countries] = await Promise.all([
    getTranslations('operations'),
    getLocale(),
    formPage(searchParams),
    read(listCountryChoices, {}),
  ]);
  const name = nameOf(operation, locale);
  const crumbs = [
    { href: '/operations', label: t('title') },
    { href: `/operations/${id}`, label: name },
  ];
  return (
    <>
      <PageHead title={t('edit.of', { name })} crumbs={crumbs} here={t('edit.action')} />
      <OperationForm form={form} value={value} values={values} operation={operation} countries={countries} />
    </>
  );
}
