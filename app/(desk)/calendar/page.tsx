import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AreaTabs } from '#components/appeals/area-tabs.tsx';
import { DeadlineTable } from '#components/appeals/deadline-table.tsx';
import { CheckField } from '#components/ui/choice-field.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { SelectField } from '#components/ui/field.tsx';
import { Filters } from '#components/ui/filters.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { Section } from '#components/ui/section.tsx';
import { listDeadlines } from '#lib/appeals/calendar.ts';
import { asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { listOperationChoices } from '#lib/operations/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('title') };
}

/** What falls due and when, month by month. */
export default async function CalendarPage({ searchParams }: PageProps<'/calendar'>) {
  const { words, ignored } = understood(listDeadlines, await asked(searchParams));
  const [t, locale, actor, { items }, operations] = await Promise.all([
    getTranslations('calendar'),
    getLocale(),
    signedIn(),
    read(listDeadlines, words as never),
    read(listOperationChoices, {}),
  ]);
  const months = Map.groupBy(items, ({ there }) => there.slice(0, 7));
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <PrintButton>{t('print')}</PrintButton>
      </PageHead>
      <AreaTabs actor={actor} current="deadlines" />
      <IgnoredWords ignored={ignored} />
      <Filters action="/calendar" label={t('filter')}>
        <SelectField
          name="operation"
          className="f2"
          label={t('operation')}
          empty={t('allOperations')}
          defaultValue={words.operation}
          options={operations.map((it) => ({ value: it.id, label: nameOf(it, locale) }))}
        />
        <div className="f2">
          <CheckField name="past" label={t('past')} defaultChecked={words.past === 'on'} />
        </div>
      </Filters>
      {months.size === 0 && <EmptyState title={t('empty')}>{t('emptyWhy')}</EmptyState>}
      {[...months].map(([month, rows]) => {
        const name = plainDate(`${month}-01`, locale, 'month');
        return (
          <Section key={month} title={name}>
            <DeadlineTable label={name} rows={rows} today={today()} />
          </Section>
        );
      })}
    </>
  );
}
