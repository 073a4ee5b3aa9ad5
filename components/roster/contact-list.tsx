import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { PersonShown } from './person-profile.tsx';

/** Every contact detail with its level, where it comes from and whether the person agreed. */
export function ContactList({ person }: { person: PersonShown }) {
  const t = useTranslations('roster.personForm');
  return (
    <Section title={t('contacts')} note={t('contactsLead')}>
      {person.contacts.length > 0 && (
        <Table label={t('contacts')} records>
          <TableHead>
            <ColumnHead>{t('kind')}</ColumnHead>
            <ColumnHead>{t('value')}</ColumnHead>
            <ColumnHead>{t('contactLevel')}</ColumnHead>
            <ColumnHead>{t('source')}</ColumnHead>
            <ColumnHead>{t('change')}</ColumnHead>
          </TableHead>
          <TableBody>
            {person.contacts.map((contact) => (
              <Row key={contact.id} contact={contact} personId={person.id} />
            ))}
          </TableBody>
        </Table>
      )}
      <p className="mt-4">
        <ButtonLink href={`/people/${person.id}/contacts/new`} icon="plus">
          {t('newContact')}
        </ButtonLink>
      </p>
    </Section>
  );
}

type RowProps = { contact: PersonShown['contacts'][number]; personId: string };

function Row({ contact, personId }: RowProps) {
  const t = useTranslations('roster.personForm');
  const kinds = useTranslations('roster.kinds');
  const sharing = useTranslations('terms.sharing');
  const locale = useLocale();
  const consent = contact.consentAt
    ? t('consentOn', { date: plainDate(contact.consentAt, locale) })
    : t('noConsent');
  return (
    <TableRow>
      <RowHead>{kinds(contact.kind)}</RowHead>
      <Cell label={t('value')}>
        <bdi className="ltr">{contact.value}</bdi>
        {contact.label && <span className="mute"> ({contact.label})</span>}
      </Cell>
      <Cell label={t('contactLevel')}>{sharing(contact.sharing)}</Cell>
      <Cell label={t('source')}>{[contact.source, consent].filter(Boolean).join(', ')}</Cell>
      <Cell>
        <Link href={`/people/${personId}/contacts/${contact.id}`}>
          {t('change')}
          <span className="vh"> {contact.value}</span>
        </Link>
      </Cell>
    </TableRow>
  );
}
