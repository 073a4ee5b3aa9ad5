import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { CloseOperationForm } from '#components/operations/close-operation-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getOperation } from '#lib/operations/queries.ts';
import { listStructures } from '#lib/structures/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operations'))('close.title') };
}

export default async function CloseOperationPage({
  params,
  searchParams,
}: PageProps<'/operations/[id]/close'>) {
  const { id } = await params;
  const operation = await read(getOperation, { id });
  if (!operation.may.close) forbidden();
  const [t, locale, { form, value }, { items }] = await Promise.all([
    getTranslations('operations'),
    getLocale(),
    formPage(searchParams),
    read(listStructures, { operation: id, limit: 50 }),
  ]);
  const name = nameOf(operation, locale);
  const crumbs = [
    { href: '/operations', label: t('title') },
    { href: `/operations/${id}`, label: name },
  ];
  return (
    <>
      <PageHead
        title={t('close.of', { name })}
        lead={t('close.lead')}
        crumbs={crumbs}
        here={t('close.action')}
      />
      <CloseOperationForm
        form={form}
        operation={operation}
        until={value('until', today())}
        active={items.map((it) => ({ id: it.id, name: nameOf(it, locale) }))}
      />
    </>
  );
}
