import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PhaseForm } from '#components/structures/phase-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getStructure } from '#lib/structures/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('structures'))('life.title') };
}

/** A new phase of its life, or with `?phase=` the day of one that is there. */
export default async function StructurePhasesPage({
  params,
  searchParams,
}: PageProps<'/structures/[id]/phases'>) {
  const { id } = await params;
  const words = await asked(searchParams);
  const structure = await read(getStructure, { id });
  if (!structure.may.edit) forbidden();
  const phase = structure.phases.find((it) => it.id === words.phase);
  if (words.phase && !phase) notFound();
  const [t, terms, locale, { form, value }] = await Promise.all([
    getTranslations('structures'),
    getTranslations('terms.phase'),
    getLocale(),
    formPage(searchParams),
  ]);
  const name = nameOf(structure, locale);
  const crumbs = [
    { href: '/structures', label: t('title') },
    { href: `/structures/${id}`, label: name },
  ];
  const title = phase ? t('life.change', { phase: terms(phase.phase), name }) : t('life.addTo', { name });
  return (
    <>
      <PageHead title={title} lead={t('life.lead')} crumbs={crumbs} here={t('life.title')} />
      <PhaseForm form={form} value={value} structureId={id} phase={phase} today={today()} />
    </>
  );
}
