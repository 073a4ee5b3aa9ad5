import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ContactTable } from '#components/structures/contact-table.tsx';
import { CheckField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Filters } from '#components/ui/filters.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { Section } from '#components/ui/section.tsx';
import { asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { read } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getContacts } from '#lib/roster/contact-lists/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('structures'))('contacts.title') };
}

/** The contact list of a structure, made to be printed; each look at it is on record. */
export default async function ContactsPage({ params, searchParams }: PageProps<'/structures/[id]/contacts'>) {
  const { id } = await params;
  const {
    words: { asOf, below },
    ignored,
  } = understood(getContacts, await asked(searchParams));
  const [t, locale, contacts] = await Promise.all([
    getTranslations('structures'),
    getLocale(),
    read(getContacts, { id, asOf, below }),
  ]);
  const name = nameOf(contacts.structure, locale);
  const path = `/structures/${id}`;
  const crumbs = [
    { href: '/structures', label: t('title') },
    { href: path, label: name },
  ];
  return (
    <>
      <PageHead
        title={t('contacts.of', { name })}
        lead={t('contacts.lead', { date: plainDate(contacts.asOf, locale) })}
        crumbs={crumbs}
        here={t('contacts.title')}
      >
        <PrintButton>{t('contacts.print')}</PrintButton>
      </PageHead>
      <IgnoredWords ignored={ignored} />
      <Filters
        action={`${path}/contacts`}
        label={t('asOfForm')}
        asOf={
          <DateField name="asOf" label={t('filters.asOf')} defaultValue={asOf ?? today()} className="asof" />
        }
      >
        <div className="fld f2 self-end">
          <CheckField name="below" value="true" label={t('contacts.below')} defaultChecked={Boolean(below)} />
        </div>
      </Filters>
      {contacts.posts.length > 0 ? (
        <ContactTable contacts={contacts} />
      ) : (
        <EmptyState title={t('contacts.none')}>{t('contacts.noneWhy')}</EmptyState>
      )}
      {contacts.lists.length > 0 && (
        <Section title={t('contacts.lists')} className="mt-7">
          <ul className="grid gap-2 sm">
            {contacts.lists.map((it) => (
              <li key={it.id}>
                <span className="mute">{nameOf(it, locale)}</span>{' '}
                <a className="ltr" href={`mailto:${encodeURI(it.mailingList)}`}>
                  {it.mailingList}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="note mt-6">{t('contacts.careful')}</p>
    </>
  );
}
