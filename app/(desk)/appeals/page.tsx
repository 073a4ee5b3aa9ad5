import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AppealFilters, AppealsApplied } from '#components/appeals/appeal-filters.tsx';
import { AppealsHead, AppealsList, NoAppeals } from '#components/appeals/appeals-list.tsx';
import { AreaTabs } from '#components/appeals/area-tabs.tsx';
import { YearsTable } from '#components/appeals/years-table.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { Section } from '#components/ui/section.tsx';
import { can } from '#lib/access/actor.ts';
import { getAppealYears, listAppeals } from '#lib/appeals/queries.ts';
import { asked } from '#lib/http/asked.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('appeals'))('title') };
}

/** What the address asks for; `year=all` is the page's own word for no year. */
async function wantedOf(searchParams: PageProps<'/appeals'>['searchParams']) {
  const { year: told, ...others } = await asked(searchParams);
  const every = told === 'all';
  const { words: known, ignored } = understood(
    listAppeals,
    every || !told ? others : { ...others, year: told },
  );
  const { year, ...words }: Record<string, string> = known;
  return { every, wanted: every ? told : year, words, ignored };
}

/** The newest year unless the address says otherwise. */
export default async function AppealsPage({ searchParams }: PageProps<'/appeals'>) {
  const { every, wanted, words, ignored } = await wantedOf(searchParams);
  const sort = words.sort ?? (every ? '-year' : '-asked');
  const filter = { ...words, sort, ...(!every && { year: wanted ?? 'latest' }) };
  const [t, actor, list, choices] = await Promise.all([
    getTranslations('appeals'),
    signedIn(),
    read(listAppeals, filter as Parameters<typeof listAppeals>[1]),
    read(getAppealYears, words as Parameters<typeof getAppealYears>[1]),
  ]);
  const mayImport = can(actor, 'import.preview', null);
  const shown = every ? 'all' : String(list.year ?? wanted ?? 'all');
  const kept = { ...words, ...(wanted && { year: wanted }) };
  return (
    <>
      <AppealsHead exported={{ ...words, ...(!every && { year: shown }) }} mayImport={mayImport} />
      <AreaTabs actor={actor} current="appeals" />
      <IgnoredWords ignored={ignored} />
      <AppealFilters words={words} year={shown} choices={choices} />
      <AppealsApplied words={kept} year={shown} choices={choices} total={list.total} />
      {list.total === 0 ? (
        <NoAppeals
          nothing={choices.years.length === 0 && Object.keys(kept).length === 0}
          mayImport={mayImport}
        />
      ) : (
        <AppealsList list={list} words={kept} year={shown} sort={sort} />
      )}
      {choices.years.length > 0 && (
        <Section title={t('years.title')} note={t('years.note')} className="mt-9">
          <YearsTable years={choices.years} words={words} />
        </Section>
      )}
    </>
  );
}
