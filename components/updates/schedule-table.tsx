import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { Schedule } from '#lib/updates/schema.ts';

type Props = { operationId: string; schedules: readonly Schedule[]; day: string };

/** What is asked, how often, and what came of it so far. */
export function ScheduleTable({ operationId, schedules, day }: Props) {
  const t = useTranslations('reporting.columns');
  return (
    <Table label={t('table')} records="pair">
      <TableHead>
        <ColumnHead>{t('rhythm')}</ColumnHead>
        <ColumnHead>{t('status')}</ColumnHead>
        <ColumnHead>{t('since')}</ColumnHead>
        <ColumnHead>{t('due')}</ColumnHead>
        <ColumnHead>{t('next')}</ColumnHead>
        <ColumnHead>{t('updates')}</ColumnHead>
        <ColumnHead>
          <span className="vh">{t('act')}</span>
        </ColumnHead>
      </TableHead>
      <TableBody>
        {schedules.map((schedule) => (
          <ScheduleRow key={schedule.id} operationId={operationId} schedule={schedule} day={day} />
        ))}
      </TableBody>
    </Table>
  );
}

function ScheduleRow({ operationId, schedule, day }: Omit<Props, 'schedules'> & { schedule: Schedule }) {
  const t = useTranslations('reporting');
  const terms = useTranslations('terms.reportingRhythm');
  const locale = useLocale();
  const { id, rhythm, everyDays, since, until, dueAfterDays, remindDaysBefore, note, structure } = schedule;
  const name = everyDays ? t('ofDays', { rhythm: terms(rhythm), days: everyDays }) : terms(rhythm);
  return (
    <TableRow>
      <RowHead>
        {name}
        {[structure && nameOf(structure, locale), note].filter(Boolean).map((line) => (
          <span className="mute xs block font-normal" key={line}>
            {line}
          </span>
        ))}
      </RowHead>
      <Cell place="status">
        {until && until < day ? (
          <Status tone="neutral" icon="lock">
            {t('ended', { date: plainDate(until, locale) })}
          </Status>
        ) : (
          <Status tone="success" icon="check">
            {until ? t('endsOn', { date: plainDate(until, locale) }) : t('goesOn')}
          </Status>
        )}
      </Cell>
      <Cell className="nw" label={t('columns.since')}>
        {plainDate(since, locale)}
      </Cell>
      <Cell label={t('columns.due')}>{t('days', { due: dueAfterDays, remind: remindDaysBefore })}</Cell>
      <Cell className="nw" label={t('columns.next')}>
        {schedule.nextDue ? (
          plainDate(schedule.nextDue, locale)
        ) : (
          <span className="mute">{t('nothingOpen')}</span>
        )}
      </Cell>
      <Cell label={t('columns.updates')}>
        {t('made', { count: schedule.updates, overdue: schedule.overdue })}
      </Cell>
      <Cell>
        <Link href={`/operations/${operationId}/reporting?schedule=${id}`}>
          {t('changeOne')}
          <span className="vh"> {t('changeWhich', { name, date: plainDate(since, locale) })}</span>
        </Link>
      </Cell>
    </TableRow>
  );
}
