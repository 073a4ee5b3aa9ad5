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
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import type { StructureListed } from '#lib/structures/queries.ts';
import { CoordinatorName, CoordinatorStatus } from './coordinator.tsx';
import { OtherLinks } from './link-kind.tsx';

type Props = {
  rows: readonly StructureListed[];
  day: string;
  sort: string;
  hrefOf: (id: string) => string;
  sortHref: (sort: string) => string;
  /** Name of each operation within reach, by id. */
  countries: ReadonlyMap<string, string>;
};

export function StructureTable({ rows, day, sort, hrefOf, sortHref, countries }: Props) {
  const t = useTranslations('structures');
  const locale = useLocale();
  const by = sortedBy(sort, sortHref);
  return (
    <Table label={t('title')} tight records="pair">
      <TableHead>
        <SortHead {...by('name')}>{t('columns.structure')}</SortHead>
        <SortHead {...by('type')}>{t('columns.type')}</SortHead>
        <ColumnHead>{t('columns.country')}</ColumnHead>
        <ColumnHead>{t('columns.lead')}</ColumnHead>
        <ColumnHead>{t('columns.coordinator')}</ColumnHead>
        <ColumnHead>{t('columns.status')}</ColumnHead>
        <SortHead {...by('since')}>{t('columns.since')}</SortHead>
        <ColumnHead>{t('columns.otherLinks')}</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <RowHead>
              <Link className="row" href={hrefOf(row.id)}>
                {nameOf(row, locale)}
              </Link>
            </RowHead>
            <Cell label={t('columns.type')}>
              <TypeAndPhase row={row} />
            </Cell>
            <Cell label={t('columns.country')}>
              {row.operationId ? (countries.get(row.operationId) ?? '') : t('global')}
            </Cell>
            <Cell label={t('columns.lead')} className="mute">
              {row.leads.map((lead) => shortNameOf(lead, locale)).join(', ') || t('noLead')}
            </Cell>
            <Cell label={t('columns.coordinator')}>
              <CoordinatorName coordinator={row.coordinator} />
            </Cell>
            <Cell place="status" label={t('columns.status')}>
              <CoordinatorStatus coordinator={row.coordinator} day={day} />
            </Cell>
            <Cell label={t('columns.since')} className="nw tnum">
              {plainDate(row.phaseSince, locale)}
            </Cell>
            <Cell wide className="xs">
              <OtherLinks links={row.links} members={row.members} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function TypeAndPhase({ row }: { row: StructureListed }) {
  const t = useTranslations('terms');
  return (
    <>
      {t(`structureKind.${row.type}`)}
      {row.phase && row.phase !== 'activated' && (
        <span className="mute">, {t(`phase.${row.phase}`).toLowerCase()}</span>
      )}
    </>
  );
}
