import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { LinkForm } from '#components/structures/link-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getStructure, listStructureChoices } from '#lib/structures/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('structures'))('links.title') };
}

/** A new link from this structure, or with `?link=` the days of one that is there. */
export default async function StructureLinksPage({
  params,
  searchParams,
}: PageProps<'/structures/[id]/links'>) {
  const { id } = await params;
  const words = await asked(searchParams);
  const structure = await read(getStructure, { id });
  if (!structure.may.edit) forbidden();
  const link = structure.structureLinks.find((it) => it.id === words.link);
  if (words.link && !link) notFound();
  const [t, locale, { form, value }, { structures }] = await Promise.all([
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
  const title = link
    ? t('links.changeOne', { name: nameOf(link.other, locale) })
    : t('links.addTo', { name });
  return (
    <>
      <PageHead title={title} lead={t('links.lead')} crumbs={crumbs} here={t('links.title')} />
      <LinkForm
        form={form}
        value={value}
        structureId={id}
        link={link}
        structures={structures
          .filter((it) => it.id !== id)
          .map((it) => ({ value: it.id, label: nameOf(it, locale) }))}
        today={today()}
      />
    </>
  );
}
