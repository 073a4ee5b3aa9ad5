import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ImportForm } from '#components/exchange/import-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { can, mayAnywhere } from '#lib/access/actor.ts';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { listOperationChoices } from '#lib/operations/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('new') };
}

/** Headquarters brings every kind of file; the field the 5W of its own operations. */
export default async function NewImportPage({ searchParams }: PageProps<'/imports/new'>) {
  const actor = await signedIn();
  if (!mayAnywhere(actor, 'import.preview')) forbidden();
  const { kind, operation } = await asked(searchParams);
  const [t, { form, value }, all] = await Promise.all([
    getTranslations('imports'),
    formPage(searchParams),
    read(listOperationChoices, {}),
  ]);
  const every = can(actor, 'import.preview', null);
  const operations = all.filter(({ id }) => every || can(actor, 'activity.import', id));
  const only = every ? undefined : '5w';
  return (
    <>
      <PageHead
        title={only ? t('own.new') : t('new')}
        lead={only ? t('own.newLead') : t('lead')}
        crumbs={[{ href: '/imports', label: only ? t('own.title') : t('title') }]}
      />
      <ImportForm
        form={form}
        value={value}
        operations={operations}
        preset={{ kind, operation }}
        only={only}
      />
    </>
  );
}
