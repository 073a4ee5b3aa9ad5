import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AreaTabs } from '#components/appeals/area-tabs.tsx';
import { AppliedTruthFilters, TruthFilters } from '#components/flows/truth-filters.tsx';
import { TruthList } from '#components/flows/truth-list.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { Section } from '#components/ui/section.tsx';
import { listFundingTruth, listTruthYears } from '#lib/flows/truth-queries.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';

const path = '/funding';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('funding'))('title') };
}

/** Every operation of a year: what was asked, required and received, and what sits inside other clusters. */
export default async function FundingPage({ searchParams }: PageProps<'/funding'>) {
  const { words, ignored } = understood(listFundingTruth, await asked(searchParams));
  const [t, actor, { items, total, from, next, previous, year }, years] = await Promise.all([
    getTranslations('funding'),
    signedIn(),
    read(listFundingTruth, words as Parameters<typeof listFundingTruth>[1]),
    read(listTruthYears, {}),
  ]);
  const turn = (to: string | null) => to && addressWith(path, words, { cursor: to });
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <PrintButton>{t('print')}</PrintButton>
        <ExportMenu path="/api/v1/funding" words={{ ...words, year: String(year) }} />
      </PageHead>
      <AreaTabs actor={actor} current="funding" />
      <IgnoredWords ignored={ignored} />
      <TruthFilters words={words} year={year} years={years} />
      <AppliedTruthFilters words={words} year={year} total={total} />
      {items.length > 0 ? (
        <Section title={t('figures', { year: String(year) })} note={t('unit')}>
          <TruthList
            rows={items}
            year={year}
            sort={words.sort ?? 'name'}
            sortHref={(by) => addressWith(path, words, { sort: by, cursor: null })}
          />
          <Pager
            summary={t('page', { from, to: from + items.length - 1, total })}
            previous={turn(previous)}
            next={turn(next)}
          />
        </Section>
      ) : (
        <EmptyState title={t('empty.title')} action={<ButtonLink href={path}>{t('empty.clear')}</ButtonLink>}>
          {t('empty.lead')}
        </EmptyState>
      )}
    </>
  );
}
