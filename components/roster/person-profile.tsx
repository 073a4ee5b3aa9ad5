import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { ButtonLink } from '#components/ui/button.tsx';
import { DescriptionList, type Fact } from '#components/ui/description-list.tsx';
import { contactKinds } from '#db/enums.ts';
import { today } from '#lib/http/fields.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { daysBetween } from '#lib/roster/dates.ts';
import type { PersonInFull } from '#lib/roster/people/schema.ts';
import { ContactLine, contactHref } from './contact-line.tsx';
import { languageNames, organisationIn } from './words.ts';

export type PersonShown = z.output<typeof PersonInFull>;

/** What a person's page and panel say: only what the query gave this reader. */
export function PersonFacts({ person }: { person: PersonShown }) {
  const t = useTranslations('roster.people');
  const locale = useLocale();
  const station = [person.dutyStation, person.timeZone && `(${offsetOf(person.timeZone)})`];
  const facts: Fact[] = [
    { term: t('fields.organisation'), detail: organisationIn(locale, person.organisation) ?? '–' },
    ...(person.dutyStation
      ? [{ term: t('fields.dutyStation'), detail: station.filter(Boolean).join(' ') }]
      : []),
    { term: t('fields.languages'), detail: languageNames(locale, person.languages) || '–' },
    ...contactKinds.flatMap((kind) => {
      const known = person.contacts.filter((contact) => contact.kind === kind);
      return known.length > 0 ? [{ term: t(`fields.${kind}`), detail: <Contacts known={known} /> }] : [];
    }),
    { term: t('fields.confirmed'), detail: <Confirmed person={person} /> },
  ];
  return (
    <>
      <DescriptionList facts={facts} />
      {person.contacts.length === 0 && <p className="note">{t('noContacts')}</p>}
    </>
  );
}

function Contacts({ known }: { known: PersonShown['contacts'] }) {
  return known.map((contact) => (
    <span className="block" key={contact.id}>
      <ContactLine {...contact} />
    </span>
  ));
}

function Confirmed({ person: { confirmedAt, confirmedBy } }: { person: PersonShown }) {
  const t = useTranslations('roster.people');
  const said = useTranslations('confirm');
  const locale = useLocale();
  if (!confirmedAt) return <span className="mute">{t('notConfirmed')}</span>;
  const days = daysBetween(confirmedAt.slice(0, 10), today());
  return (
    <span title={plainDate(confirmedAt, locale)}>
      {confirmedBy ? said('by', { days, name: confirmedBy }) : said('since', { days })}
    </span>
  );
}

/** UTC+2, as of now. */
function offsetOf(timeZone: string) {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? timeZone;
}

/** Write, call: the first of each kind that this reader may see. */
export function PersonActions({ person, small = true }: { person: PersonShown; small?: boolean }) {
  const t = useTranslations('roster.people');
  const said = useTranslations('confirm');
  const first = (kind: 'email' | 'phone') => {
    const found = person.contacts.find((contact) => contact.kind === kind && contact.value);
    return found?.value ? contactHref(kind, found.value) : undefined;
  };
  const [mail, call] = [first('email'), first('phone')];
  return (
    <>
      {mail && (
        <ButtonLink plain small={small} icon="mail" href={mail}>
          {t('email')}
        </ButtonLink>
      )}
      {call && (
        <ButtonLink plain small={small} icon="phone" href={call}>
          {t('call')}
        </ButtonLink>
      )}
      {!small && (
        <ButtonLink plain href={`/api/v1/people/${person.id}/vcard`} download>
          {said('vcard')}
        </ButtonLink>
      )}
      {person.may.propose && (
        <ButtonLink small={small} href={`/changes/new?person=${person.id}`}>
          {said('propose')}
        </ButtonLink>
      )}
      {person.may.edit && (
        <ButtonLink small={small} href={`/people/${person.id}/edit`}>
          {t('edit')}
        </ButtonLink>
      )}
    </>
  );
}
