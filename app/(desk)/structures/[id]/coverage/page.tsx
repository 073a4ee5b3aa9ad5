import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AddCoverageForm, EditCoverageForm } from '#components/structures/coverage-forms.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { listAdminUnits } from '#lib/structures/coverage-queries.ts';
import { getStructure } from '#lib/structures/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('structures'))('coverage.title') };
}

/** Places to add, found by `?q=`; or with `?line=` the days of one that is there. */
export default async function StructureCoveragePage(props: PageProps<'/structures/[id]/coverage'>) {
  const { id } = await props.params;
  const { q = '', line: lineId } = await asked(props.searchParams);
  const structure = await read(getStructure, { id });
  if (!structure.may.edit) forbidden();
  const line = structure.coverage.find((it) => it.id === lineId);
  if (lineId && !line) notFound();
  const operation = structure.operationId;
  const [t, locale, { form, value, values }, found] = await Promise.all([
    getTranslations('structures'),
    getLocale(),
    formPage(props.searchParams),
    read(listAdminUnits, {
      limit: 30,
      ...(q ? { q } : { level: 1 }),
      ...(operation && { operation }),
    }),
  ]);
  const name = nameOf(structure, locale);
  const crumbs = [
    { href: '/structures', label: t('title') },
    { href: `/structures/${id}`, label: name },
  ];
  const common = { form, value, structureId: id, today: today() };
  // Of what was ticked before a refused post only the codes are known; what the address found names them.
  const chosen = values('pcodes').map(
    (pcode) => found.items.find((it) => it.pcode === pcode) ?? { pcode, name: pcode, level: 2, parent: null },
  );
  return (
    <>
      <PageHead
        title={line ? t('coverage.of', { place: line.name, name }) : t('coverage.addTo', { name })}
        lead={t('coverage.lead')}
        crumbs={crumbs}
        here={t('coverage.title')}
      />
      {line ? (
        <EditCoverageForm {...common} line={line} />
      ) : (
        <AddCoverageForm {...common} operation={operation} q={q} found={found} chosen={chosen} />
      )}
      <p className="note mt-6">{t('coverage.source')}</p>
    </>
  );
}
