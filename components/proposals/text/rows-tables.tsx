import { useLocale, useTranslations } from 'next-intl';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { wholeNumber } from '#lib/i18n/format.ts';
import type { Contents } from '#lib/proposals/sections.ts';

/** Names of places by p-code, as far as they are known here. */
export type PlaceNames = Readonly<Record<string, string>>;

const useCount = () => {
  const locale = useLocale();
  return (count: number | string | null | undefined) => (count == null ? '–' : wholeNumber(count, locale));
};

export function PlacesTable({ places, names }: { places: Contents['places']; names: PlaceNames }) {
  const t = useTranslations('proposals.fields.places');
  const shown = useCount();
  return (
    <Table label={t('rows')} tight records>
      <TableHead>
        <ColumnHead>{t('pcode')}</ColumnHead>
        <ColumnHead numeric>{t('people')}</ColumnHead>
        <ColumnHead numeric>{t('amount')}</ColumnHead>
        <ColumnHead>{t('note')}</ColumnHead>
      </TableHead>
      <TableBody>
        {places.rows.map((row) => (
          <TableRow key={row.pcode}>
            <RowHead>
              <b className="b">{names[row.pcode] ?? row.pcode}</b>{' '}
              {names[row.pcode] && <span className="mute xs ltr">{row.pcode}</span>}
            </RowHead>
            <Cell numeric label={t('people')}>
              {shown(row.people)}
            </Cell>
            <Cell numeric label={t('amount')}>
              {shown(row.amount)}
            </Cell>
            <Cell label={t('note')}>
              <bdi>{row.note}</bdi>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

export function IndicatorsTable({ indicators }: { indicators: Contents['indicators'] }) {
  const t = useTranslations('proposals.fields.indicators');
  const shown = useCount();
  return (
    <Table label={t('rows')} tight records>
      <TableHead>
        <ColumnHead>{t('indicator')}</ColumnHead>
        <ColumnHead>{t('unit')}</ColumnHead>
        <ColumnHead numeric>{t('baseline')}</ColumnHead>
        <ColumnHead numeric>{t('target')}</ColumnHead>
        <ColumnHead>{t('source')}</ColumnHead>
      </TableHead>
      <TableBody>
        {indicators.rows.map((row) => (
          <TableRow key={row.indicator}>
            <RowHead>
              <bdi>{row.indicator}</bdi>
            </RowHead>
            <Cell label={t('unit')}>{row.unit}</Cell>
            <Cell numeric label={t('baseline')}>
              {shown(row.baseline)}
            </Cell>
            <Cell numeric label={t('target')}>
              {shown(row.target)}
            </Cell>
            <Cell label={t('source')}>
              <bdi>{row.source}</bdi>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

export function RisksTable({ risks }: { risks: Contents['risks'] }) {
  const t = useTranslations('proposals.fields.risks');
  const levels = useTranslations('proposals.text.levels');
  return (
    <Table label={t('rows')} tight records>
      <TableHead>
        <ColumnHead>{t('risk')}</ColumnHead>
        <ColumnHead>{t('likelihood')}</ColumnHead>
        <ColumnHead>{t('mitigation')}</ColumnHead>
      </TableHead>
      <TableBody>
        {risks.rows.map((row) => (
          <TableRow key={row.risk}>
            <RowHead>
              <bdi>{row.risk}</bdi>
            </RowHead>
            <Cell label={t('likelihood')}>{row.likelihood && levels(row.likelihood)}</Cell>
            <Cell label={t('mitigation')}>
              <bdi>{row.mitigation}</bdi>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

export function ContactsTable({ contacts }: { contacts: Contents['contacts'] }) {
  const t = useTranslations('proposals.fields.contacts');
  return (
    <Table label={t('rows')} tight records>
      <TableHead>
        <ColumnHead>{t('name')}</ColumnHead>
        <ColumnHead>{t('role')}</ColumnHead>
        <ColumnHead>{t('email')}</ColumnHead>
        <ColumnHead>{t('phone')}</ColumnHead>
      </TableHead>
      <TableBody>
        {contacts.rows.map((row) => (
          <TableRow key={`${row.name} ${row.email ?? ''}`}>
            <RowHead>
              <bdi>{row.name}</bdi>
            </RowHead>
            <Cell label={t('role')}>
              <bdi>{row.role}</bdi>
            </Cell>
            <Cell label={t('email')}>{row.email && <a href={`mailto:${row.email}`}>{row.email}</a>}</Cell>
            <Cell label={t('phone')} className="ltr">
              {row.phone}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
