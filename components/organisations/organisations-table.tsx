import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { sortedBy } from '#components/ui/sorted.ts';
import {
  Cell,
  ColumnHead,
  RowHead,
  SortHead,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from '#components/ui/table.tsx';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { OrganisationListed } from '#lib/organisations/queries.ts';

type Props = { rows: readonly OrganisationListed[]; sort: string; sortHref: (sort: string) => string };

export function OrganisationsTable({ rows, sort, sortHref }: Props) {
  const t = useTranslations('organisations');
  const by = sortedBy(sort, sortHref);
  return (
    <Table label={t('title')} tight records>
      <TableHead>
        <SortHead {...by('name')}>{t('columns.name')}</SortHead>
        <SortHead {...by('type')}>{t('columns.type')}</SortHead>
        <ColumnHead>{t('columns.country')}</ColumnHead>
        <ColumnHead numeric>{t('columns.leads')}</ColumnHead>
        <ColumnHead numeric>{t('columns.posts')}</ColumnHead>
        <ColumnHead numeric>{t('columns.people')}</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <OrganisationRow key={row.id} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}

function OrganisationRow({ row }: { row: OrganisationListed }) {
  const t = useTranslations('organisations');
  const locale = useLocale();
  const name = nameOf(row, locale);
  return (
    <TableRow>
      <RowHead>
        <Link className="row" href={`/organisations/${row.id}`}>
          {row.acronym ?? name}
        </Link>
        {row.acronym && row.acronym !== name && <small className="note block font-normal">{name}</small>}
      </RowHead>
      <Cell label={t('columns.type')}>{nameOf(row.type, locale)}</Cell>
      <Cell label={t('columns.country')}>
        {row.country ? nameOf(row.country, locale) : t('international')}
      </Cell>
      <Cell label={t('columns.leads')} numeric>
        {row.leads}
      </Cell>
      <Cell label={t('columns.posts')} numeric>
        {row.posts}
      </Cell>
      <Cell label={t('columns.people')} numeric>
        {row.people}
      </Cell>
    </TableRow>
  );
}
