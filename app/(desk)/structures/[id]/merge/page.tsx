import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { MergeForm } from '#components/structures/life-forms.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getStructure, listStructureChoices } from '#lib/structures/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('structures'))('merge.title') };
}

/** It goes into another one of the same operation, which carries on. */
export default async function MergeStructurePage({
  params,
  searchParams,
}: PageProps<'/structures/[id]/merge'>) {
  const { id } = await params;
  const structure = await read(getStructure, { id });
  if (!structure.may.end) forbidden();
  const [t, locale, { form, value, values }, { structures }] = await Promise.all([
    getTranslations('structures'),
    getLocale(),
    formPage(searchParams),
    read(listStructureChoices, structure.operationId ? { operation: structure.operationId } : {}),
  ]);
  const name = nameOf(structure, locale);
  const crumbs = [
    { href: '/structures', label: t('title') },
    { href: `/structures/${id}`, label: name },
  ];
  const others = structures
    .filter((it) => it.id !== id && it.operationId === structure.operationId)
    .map((it) => ({ value: it.id, label: nameOf(it, locale) }));
  return (
    <>
      <PageHead
        title={t('merge.of', { name })}
        lead={t('merge.lead')}
        crumbs={crumbs}
        here={t('merge.title')}
      />
      <MergeForm
        form={form}
        value={value}
        values={values}
        structure={structure}
        today={today()}
        structures={others}
      />
    </>
  );
}
