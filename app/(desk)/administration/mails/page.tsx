import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdministrationHead } from '#components/accounts/administration-head.tsx';
import { MailTable } from '#components/accounts/mail-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { SelectField } from '#components/ui/field.tsx';
import { Filters, PrintedFilters } from '#components/ui/filters.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { addressWith, asked } from '#lib/http/asked.ts';
import { read } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { listMails, mailStates } from '#lib/mail/queries.ts';

const path = '/administration/mails';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('mails.title') };
}

/** The outbox: where there is no mail server, the place to read what would have been sent. */
export default async function MailsPage({ searchParams }: PageProps<'/administration/mails'>) {
  const { words, ignored } = understood(listMails, await asked(searchParams));
  const [t, { items, total, from, next, previous }] = await Promise.all([
    getTranslations('accounts'),
    read(listMails, words as never),
  ]);
  const state = mailStates.find((known) => known === words.state);
  const said = [...(state ? [t(`mails.states.${state}`)] : [])];
  const turn = (cursor: string | null) => cursor && addressWith(path, words, { cursor });
  return (
    <>
      <AdministrationHead view="mails" title={t('mails.title')} lead={t('mails.lead')} seesMails />
      <IgnoredWords ignored={ignored} />
      <Filters action={path} label={t('mails.title')}>
        <SelectField
          name="state"
          label={t('mails.state')}
          empty={t('mails.everyState')}
          defaultValue={words.state ?? ''}
          options={mailStates.map((state) => ({ value: state, label: t(`mails.states.${state}`) }))}
          className="f2"
        />
      </Filters>
      <PrintedFilters said={said} />
      {items.length > 0 ? (
        <>
          <MailTable mails={items} />
          <Pager
            summary={t('mails.range', { from, to: from + items.length - 1, total })}
            previous={turn(previous)}
            next={turn(next)}
          />
        </>
      ) : (
        <EmptyState title={t('mails.none')}>{t('mails.noneLead')}</EmptyState>
      )}
    </>
  );
}
