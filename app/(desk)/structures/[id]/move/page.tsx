import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { MoveForm } from '#components/structures/life-forms.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getStructure, listStructureChoices } from '#lib/structures/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('structures'))('move.title') };
}

/** One act instead of two: the old link ends the day before the new one begins. */
export default async function MoveStructurePage({
  params,
  searchParams,
}: PageProps<'/structures/[id]/move'>) {
  const { id } = await params;
  const structure = await read(getStructure, { id });
  if (!structure.may.edit) forbidden();
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
    .filter((it) => it.id !== id)
    .map((it) => ({ value: it.id, label: nameOf(it, locale) }));
  return (
    <>
      <PageHead title={t('move.of', { name })} lead={t('move.lead')} crumbs={crumbs} here={t('move.title')} />
      <MoveForm
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
