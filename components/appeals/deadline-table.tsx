import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Deadline } from '#components/ui/deadline.tsx';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { Deadline as Due } from '#lib/appeals/calendar.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { daysBetween } from '#lib/roster/dates.ts';

type Props = { label: string; rows: readonly z.output<typeof Due>[]; today: string };

/** The deadlines of a month, each by the clock of its own place. */
export function DeadlineTable({ label, rows, today }: Props) {
  const t = useTranslations('calendar');
  return (
    <Table label={label} tight records="pair">
      <TableHead>
        <ColumnHead>{t('columns.day')}</ColumnHead>
        <ColumnHead>{t('columns.appeal')}</ColumnHead>
        <ColumnHead>{t('columns.what')}</ColumnHead>
        <ColumnHead>{t('columns.operations')}</ColumnHead>
        <ColumnHead>{t('columns.open')}</ColumnHead>
        <ColumnHead>{t('columns.left')}</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((due) => (
          <DueRow key={`${due.appealId} ${due.kind}`} due={due} today={today} />
        ))}
      </TableBody>
    </Table>
  );
}

function DueRow({ due, today }: { due: z.output<typeof Due>; today: string }) {
  const t = useTranslations('calendar');
  const locale = useLocale();
  const time = t('clock', { time: due.there.slice(11), zone: due.timeZone.replaceAll('_', ' ') });
  return (
    <TableRow>
      <RowHead className="nw tnum">
        {plainDate(due.there, locale, 'day')}
        <small className="note block font-normal">{time}</small>
      </RowHead>
      <Cell label={t('columns.appeal')}>
        <Link className="row" href={`/appeals/${due.appealId}`}>
          {due.appeal}
        </Link>
      </Cell>
      <Cell label={t('columns.what')}>{t(`kinds.${due.kind}`)}</Cell>
      <Cell label={t('columns.operations')}>{due.operations.map((it) => nameOf(it, locale)).join(', ')}</Cell>
      <Cell label={t('columns.open')}>
        {due.withWriters + due.withReviewers === 0
          ? t('nothingOpen')
          : t('open', { writers: due.withWriters, reviewers: due.withReviewers })}
      </Cell>
      <Cell place="status" label={t('columns.left')}>
        <Left days={daysBetween(today, due.at.slice(0, 10))} />
      </Cell>
    </TableRow>
  );
}

function Left({ days }: { days: number }) {
  const t = useTranslations('calendar');
  const tone = days < 0 ? 'neutral' : days <= 2 ? 'critical' : days <= 14 ? 'warning' : 'neutral';
  return <Deadline tone={tone} distance={days < 0 ? t('passed') : t('left', { days })} />;
}
