import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ImportColumns } from '#components/exchange/import-columns.tsx';
import { ImportDecision, ImportUndo } from '#components/exchange/import-decision.tsx';
import { ImportHead, ImportNotes, WrongRows } from '#components/exchange/import-head.tsx';
import { RowTable } from '#components/exchange/row-table.tsx';
import { RowTabs } from '#components/exchange/row-tabs.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { RefusedAct } from '#components/ui/refused-act.tsx';
import { importOutcomes } from '#db/enums.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { getImport, listImportRows } from '#lib/imports/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') };
}

/** How many of the rows with errors the page names at its top. */
const named = 5;

export default async function ImportPage({ params, searchParams }: PageProps<'/imports/[id]'>) {
  const { id } = await params;
  const { outcome: wanted, toCheck: ticked, cursor } = await asked(searchParams);
  const { ignored } = understood(listImportRows, { outcome: wanted, toCheck: ticked, cursor });
  const outcome = importOutcomes.find((known) => known === wanted);
  const toCheck = ticked === 'on';
  const [t, { form }, found, list, wrong] = await Promise.all([
    getTranslations('imports'),
    formPage(searchParams),
    read(getImport, { id }),
    read(listImportRows, { id, outcome, toCheck, cursor }),
    cursor ? null : read(listImportRows, { id, outcome: 'rejected', limit: named }),
  ]);
  if (found.status === 'uploaded') redirect(`/imports/${id}/columns`);
  const path = `/imports/${id}`;
  const { items, from, total, next, previous } = list;
  const at = (place: string | null) =>
    place &&
    addressWith(path, { ...(outcome && { outcome }), ...(toCheck && { toCheck: 'on' }) }, { cursor: place });
  const open = found.status === 'previewed';
  return (
    <>
      <RefusedAct form={form} />
      <ImportHead found={found} />
      {open && wrong && wrong.total > 0 && (
        <WrongRows count={wrong.total} rows={wrong.items} href={`${path}?outcome=rejected`} />
      )}
      <ImportNotes found={found} />
      <IgnoredWords ignored={ignored} />
      <ImportColumns found={found} />
      <RowTabs id={id} counts={found.counts} outcome={outcome} toCheck={toCheck} />
      {items.length > 0 ? (
        <>
          <RowTable rows={items} />
          <Pager
            summary={t('one.page', { from, to: from + items.length - 1, total })}
            previous={at(previous)}
            next={at(next)}
          />
        </>
      ) : (
        <EmptyState title={t('one.noRows')}>
          {found.status === 'discarded' ? t('one.forgotten') : t('one.noRowsLead')}
        </EmptyState>
      )}
      {open && <ImportDecision form={form} found={found} />}
      {found.status === 'applied' && found.mapping && <ImportUndo form={form} found={found} />}
    </>
  );
}
