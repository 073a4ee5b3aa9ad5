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
import type { ActivityShown } from '#lib/activities/schema.ts';
import { plainDate, wholeNumber } from '#lib/i18n/format.ts';

type Props = { activities: readonly ActivityShown[]; sort: string; sortHref: (sort: string) => string };

/** Row by row, as the files tell it. */
export function ActivityTable({ activities, sort, sortHref }: Props) {
  const t = useTranslations('activities');
  const sorted = sortedBy(sort, sortHref);
  return (
    <Table label={t('rows')} records tight>
      <TableHead>
        <SortHead {...sorted('organisation')}>{t('columns.organisation')}</SortHead>
        <ColumnHead>{t('columns.activity')}</ColumnHead>
        <SortHead {...sorted('place')}>{t('columns.place')}</SortHead>
        <SortHead {...sorted('month', '-month')}>{t('columns.month')}</SortHead>
        <SortHead numeric {...sorted('reached', '-reached')}>
          {t('columns.reached')}
        </SortHead>
        <ColumnHead>{t('columns.status')}</ColumnHead>
      </TableHead>
      <TableBody>
        {activities.map((row) => (
          <ActivityRow key={row.id} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}

function ActivityRow({ row }: { row: ActivityShown }) {
  const t = useTranslations('activities');
  const locale = useLocale();
  const { organisation, organisationId, partnerName, organisationCount, reached } = row;
  const counted = organisationCount === null ? null : t('organisationCount', { count: organisationCount });
  const who = organisation ?? counted ?? t('notTold');
  return (
    <TableRow>
      <RowHead>
        {organisationId ? (
          <Link href={`/organisations/${organisationId}`}>
            <bdi>{who}</bdi>
          </Link>
        ) : (
          <bdi>{who}</bdi>
        )}
        {partnerName && partnerName !== who && (
          <div className="xs mute">
            <bdi>{partnerName}</bdi>
          </div>
        )}
      </RowHead>
      <Cell label={t('columns.activity')}>
        <bdi>{row.activity ?? row.cluster ?? '–'}</bdi>
      </Cell>
      <Cell label={t('columns.place')}>
        <bdi>{[row.place3, row.place2, row.place].filter(Boolean).join(', ') || row.pcode || '–'}</bdi>
      </Cell>
      <Cell label={t('columns.month')} className="nw">
        {plainDate(row.month, locale, 'month') || '–'}
      </Cell>
      <Cell numeric label={t('columns.reached')}>
        {reached === null ? '–' : wholeNumber(reached, locale)}
      </Cell>
      <Cell label={t('columns.status')}>
        <bdi>{row.status ?? '–'}</bdi>
      </Cell>
    </TableRow>
  );
}
