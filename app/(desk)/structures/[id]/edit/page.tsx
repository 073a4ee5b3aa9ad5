import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { EditStructureForm } from '#components/structures/edit-structure-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getStructure, listStructureChoices } from '#lib/structures/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('structures'))('edit.title') };
}

export default async function EditStructurePage({
  params,
  searchParams,
}: PageProps<'/structures/[id]/edit'>) {
  const { id } = await params;
  const structure = await read(getStructure, { id });
  if (!structure.may.edit) forbidden();
  const [t, locale, { form, value, values }, { clusters }] = await Promise.all([
    getTranslations('structures'),
    getLocale(),
    formPage(searchParams),
    read(listStructureChoices, { operation: structure.operationId ?? undefined }),
  ]);
  const name = nameOf(structure, locale);
  const crumbs = [
    { href: '/structures', label: t('title') },
    { href: `/structures/${id}`, label: name },
  ];
  return (
    <>
      <PageHead title={t('edit.of', { name })} crumbs={crumbs} here={t('edit.action')} />
      <EditStructureForm
        form={form}
        value={value}
        values={values}
        structure={structure}
        clusters={clusters.map((it) => ({ value: it.code, label: nameOf(it, locale) }))}
      />
    </>
  );
}
