import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ImportForm } from '#components/exchange/import-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { can } from '#lib/access/actor.ts';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { listOperationChoices } from '#lib/operations/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('new') };
}

export default async function NewImportPage({ searchParams }: PageProps<'/imports/new'>) {
  if (!can(await signedIn(), 'import.preview', null)) forbidden();
  const { kind, operation } = await asked(searchParams);
  const [t, { form, value }, operations] = await Promise.all([
    getTranslations('imports'),
    formPage(searchParams),
    read(listOperationChoices, {}),
  ]);
  return (
    <>
      <PageHead title={t('new')} lead={t('lead')} crumbs={[{ href: '/imports', label: t('title') }]} />
      <ImportForm form={form} value={value} operations={operations} preset={{ kind, operation }} />
    </>
  );
}
