import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ReactivateForm } from '#components/structures/life-forms.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getStructure } from '#lib/structures/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('structures'))('reactivate.title') };
}

/** A deactivated structure is taken up again. */
export default async function ReactivateStructurePage({
  params,
  searchParams,
}: PageProps<'/structures/[id]/reactivate'>) {
  const { id } = await params;
  const structure = await read(getStructure, { id });
  if (!structure.may.edit) forbidden();
  const [t, locale, { form, value, values }] = await Promise.all([
    getTranslations('structures'),
    getLocale(),
    formPage(searchParams),
  ]);
  const name = nameOf(structure, locale);
  const crumbs = [
    { href: '/structures', label: t('title') },
    { href: `/structures/${id}`, label: name },
  ];
  return (
    <>
      <PageHead
        title={t('reactivate.of', { name })}
        lead={t('reactivate.lead')}
        crumbs={crumbs}
        here={t('reactivate.title')}
      />
      {structure.may.reactivate ? (
        <ReactivateForm form={form} value={value} values={values} structure={structure} today={today()} />
      ) : (
        <p className="note">{t('reactivate.active')}</p>
      )}
    </>
  );
}
