import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import {
  AppliedLatenessFilters,
  LatenessFilters,
  latenessPath,
} from '#components/updates/lateness-filters.tsx';
import { LatenessTable } from '#components/updates/lateness-table.tsx';
import { addressWith, asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { read } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { listLateness } from '#lib/updates/lateness/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lateness'))('title') };
}

/** Who reports in time and who has fallen silent, over twelve months. */
export default async function LatenessPage({ searchParams }: PageProps<'/updates/lateness'>) {
  const { words, ignored } = understood(listLateness, await asked(searchParams));
  const [t, updates, locale, list] = await Promise.all([
    getTranslations('lateness'),
    getTranslations('updates'),
    getLocale(),
    read(listLateness, words as Parameters<typeof listLateness>[1]),
  ]);
  const { items, from, total, next, previous } = list;
  const turn = (cursor: string | null) => cursor && addressWith(latenessPath, words, { cursor });
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead', { date: plainDate(today(), locale) })}
        crumbs={[{ href: '/updates', label: updates('title') }]}
      >
        <PrintButton>{t('print')}</PrintButton>
        {total > 0 && <ExportMenu path="/api/v1/updates/lateness" words={words} />}
      </PageHead>
      <IgnoredWords ignored={ignored} />
      <LatenessFilters words={words} list={list} />
      <AppliedLatenessFilters words={words} list={list} />
      {total === 0 ? (
        <EmptyState
          title={t('empty.title')}
          action={<ButtonLink href={latenessPath}>{t('empty.show')}</ButtonLink>}
        >
          {t('empty.lead')}
        </EmptyState>
      ) : (
        <>
          <LatenessTable
            list={list}
            sort={words.sort ?? 'operation'}
            hrefOf={(sort) => addressWith(latenessPath, words, { sort, cursor: null })}
          />
          <Pager
            summary={t('page', { from, to: from + items.length - 1, total })}
            previous={turn(previous)}
            next={turn(next)}
          />
          <p className="note mt-3">{t('reading')}</p>
        </>
      )}
    </>
  );
}
