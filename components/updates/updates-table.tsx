import { useLocale, useTranslations } from 'next-intl';
import { Deadline } from '#components/ui/deadline.tsx';
import { Link } from '#components/ui/link.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { sortedBy } from '#components/ui/sorted.ts';
import { Status } from '#components/ui/status.tsx';
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
import { addressWith } from '#lib/http/asked.ts';
import { moment, plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { UpdatesScreen } from '#lib/updates/queries.ts';
import { periodName } from './period-name.ts';
import { UpdateState } from './update-state.tsx';

type Row = UpdatesScreen['items'][number];
type Props = { list: UpdatesScreen; words: Record<string, string>; sort: string; day: string };

export function UpdatesTable({ list, words, sort, day }: Props) {
  const t = useTranslations('updates');
  const { items, from, total, next, previous } = list;
  const by = sortedBy(sort, (other) => addressWith('/updates', words, { sort: other, cursor: null }));
  const at = (cursor: string | null) => cursor && addressWith('/updates', words, { cursor });
  return (
    <>
      <Table label={t('table')} records="pair" tight>
        <TableHead>
          <SortHead {...by('operation')}>{t('columns.operation')}</SortHead>
          <SortHead {...by('period', '-period')}>{t('columns.period')}</SortHead>
          <SortHead {...by('since', '-since')}>{t('columns.status')}</SortHead>
          <SortHead {...by('due')}>{t('columns.due')}</SortHead>
          <ColumnHead>{t('columns.sent')}</ColumnHead>
        </TableHead>
        <TableBody>
          {items.map((row) => (
            <UpdateRow key={row.id} row={row} day={day} />
          ))}
        </TableBody>
      </Table>
      <Pager
        summary={t('page', { from, to: from + items.length - 1, total })}
        previous={at(previous)}
        next={at(next)}
      />
    </>
  );
}

function UpdateRow({ row, day }: { row: Row; day: string }) {
  const t = useTranslations('updates');
  const locale = useLocale();
  return (
    <TableRow>
      <RowHead>
        <Link className="row" href={`/updates/${row.id}`}>
          {row.operation ? nameOf(row.operation, locale) : t('global')}
          <span className="vh">{t('titled', { what: '', which: periodName(row, locale) })}</span>
        </Link>
        <br />
        <span className="mute xs font-normal ltr">{row.code}</span>
      </RowHead>
      <Cell label={t('columns.period')}>{periodName(row, locale)}</Cell>
      <Cell place="status">
        <UpdateState status={row.status} />
        {row.question && (
          <>
            <br />
            <Status
              tone={row.question === 'open' ? 'warning' : 'success'}
              icon={row.question === 'open' ? 'clock' : 'check'}
            >
              {t(`question.listed.${row.question}`)}
            </Status>
          </>
        )}
        {row.correction && (
          <>
            <br />
            <span className="mute xs">{t(`correction.${row.correction}`)}</span>
          </>
        )}
      </Cell>
      <Cell className="nw" label={t('columns.due')}>
        <DueLine row={row} day={day} />
      </Cell>
      <Cell className="nw" label={t('columns.sent')}>
        {row.submittedAt ? moment(row.submittedAt, locale) : <span className="mute">{t('notSent')}</span>}
      </Cell>
    </TableRow>
  );
}

/** How far its day is, while somebody still has to write it. */
export function DueLine({ row, day }: { row: Pick<Row, 'status' | 'dueOn'>; day: string }) {
  const t = useTranslations('updates.distance');
  const locale = useLocale();
  const date = plainDate(row.dueOn, locale);
  if (row.status !== 'due' && row.status !== 'overdue') return date;
  const count = Math.round((Date.parse(row.dueOn) - Date.parse(day)) / 86_400_000);
  return (
    <Deadline
      tone={count < 0 ? 'critical' : 'warning'}
      icon={count < 0 ? 'octagon' : 'clock'}
      distance={count < 0 ? t('behind', { count: -count }) : t('ahead', { count })}
    >
      {date}
    </Deadline>
  );
}
