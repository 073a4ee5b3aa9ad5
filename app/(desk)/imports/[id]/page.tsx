import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ImportDecision } from '#components/imports/import-decision.tsx';
import { importMarks } from '#components/imports/imports-table.tsx';
import { RowsTable } from '#components/imports/rows-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Status } from '#components/ui/status.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { importOutcomes } from '#db/enums.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { plainDate, wholeNumber } from '#lib/i18n/format.ts';
import { getImport, listImportRows } from '#lib/imports/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('check') };
}

/** Check before you import: what each row would do, and then all of it or nothing. */
export default async function ImportPage({ params, searchParams }: PageProps<'/imports/[id]'>) {
  const [{ id }, asked] = [await params, await searchParams];
  const outcome = importOutcomes.find((known) => known === asked.outcome);
  const cursor = typeof asked.cursor === 'string' ? asked.cursor : undefined;
  const [found, rows] = await Promise.all([
    read(getImport, { id }),
    read(listImportRows, { id, ...(outcome && { outcome }), ...(cursor && { cursor }) }),
  ]);
  const [t, locale, { form }] = [
    await getTranslations('imports'),
    await getLocale(),
    await formPage(searchParams),
  ];
  const address = (more: Record<string, string | undefined>) => {
    const told = Object.entries({ outcome, ...more }).filter(([, value]) => value) as [string, string][];
    return `/imports/${id}${told.length > 0 ? `?${new URLSearchParams(told)}` : ''}`;
  };
  const count = (of: (typeof importOutcomes)[number]) => found.counts[of] ?? 0;
  const all = importOutcomes.reduce((sum, of) => sum + count(of), 0);
  const open = found.status === 'previewed';

  return (
    <>
      <PageHead
        title={open ? t('check') : t('imported')}
        lead={t('fileLine', {
          file: found.fileName,
          kind: t(`kinds.${found.kind}`),
          date: plainDate(found.asOf, locale),
          encoding: found.encoding ?? 'UTF-8',
        })}
        crumbs={[
          { href: '/appeals', label: t('appeals') },
          { href: '/imports', label: t('title') },
        ]}
        here={t('this')}
        status={
          <Status {...importMarks[found.status]} chip>
            {t(`statuses.${found.status}`)}
          </Status>
        }
      >
        <ButtonLink href="/imports">{t('another')}</ButtonLink>
      </PageHead>
      {count('rejected') > 0 && (
        <Message tone="critical" title={t('rejectedTitle', { count: count('rejected') })}>
          {t('rejectedLead')}{' '}
          <ButtonLink
            small
            plain
            href={`/api/v1/imports/${id}/rows?format=csv&outcome=rejected`}
            icon="download"
          >
            {t('downloadRejected')}
          </ButtonLink>
        </Message>
      )}
      <Tabs
        label={t('rows')}
        views={[
          {
            href: address({ outcome: undefined }).replace(/outcome=\w+&?/, ''),
            label: t('all'),
            count: wholeNumber(all, locale),
            current: !outcome,
          },
          ...importOutcomes.map((of) => ({
            href: address({ outcome: of }),
            label: t(`outcomes.${of}`),
            count: wholeNumber(count(of), locale),
            current: of === outcome,
          })),
        ]}
      />
      {rows.items.length === 0 ? (
        <EmptyState title={t('noRows')} />
      ) : (
        <>
          <RowsTable rows={rows.items} />
          <Pager
            summary={t('page', { from: rows.from, to: rows.from + rows.items.length - 1, total: rows.total })}
            previous={rows.previous && address({ cursor: rows.previous })}
            next={rows.next && address({ cursor: rows.next })}
          />
        </>
      )}
      {open && <ImportDecision id={id} counts={found.counts} form={form} />}
    </>
  );
}
