import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { sortedBy } from '#components/ui/sorted.ts';
import { toneClass } from '#components/ui/status.tsx';
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
import { updateStatuses } from '#db/enums.ts';
import { addressWith } from '#lib/http/asked.ts';
import { decimalNumber, percent, plainDate, wholeNumber } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { daysBetween, monthStart } from '#lib/roster/dates.ts';
import type { LatenessScreen } from '#lib/updates/lateness/queries.ts';
import type { Lateness } from '#lib/updates/lateness/schema.ts';
import { periodName } from './period-name.ts';
import { updateLooks } from './update-state.tsx';

type Props = { list: LatenessScreen; sort: string; hrefOf(sort: string): string };
type Period = Lateness['periods'][number];

/** Twelve months, each period with its state in shape and words; what it comes to stands before them. */
export function LatenessTable({ list, sort, hrefOf }: Props) {
  const t = useTranslations('lateness');
  const locale = useLocale();
  const months = Array.from({ length: 12 }, (_, at) => monthStart(list.since, at).slice(0, 7));
  const by = sortedBy(sort, hrefOf);
  return (
    <Table label={t('table')} className="mx states" tight>
      <TableHead>
        <SortHead {...by('operation')}>{t('columns.operation')}</SortHead>
        <SortHead numeric {...by('onTime')}>
          {t('columns.onTime')}
        </SortHead>
        <SortHead numeric {...by('late', '-late')}>
          {t('columns.late')}
        </SortHead>
        <SortHead numeric {...by('silence', '-silence')}>
          {t('columns.silence')}
        </SortHead>
        <SortHead numeric {...by('overdue', '-overdue')}>
          {t('columns.overdue')}
        </SortHead>
        {months.map((month) => (
          <ColumnHead key={month}>{plainDate(`${month}-01`, locale, 'month')}</ColumnHead>
        ))}
      </TableHead>
      <TableBody>
        {list.items.map((line) => (
          <LineRow key={line.id} line={line} months={months} />
        ))}
      </TableBody>
    </Table>
  );
}

function LineRow({ line, months }: { line: Lateness; months: readonly string[] }) {
  const t = useTranslations('lateness');
  const terms = useTranslations('terms.reportingRhythm');
  const locale = useLocale();
  const {
    operation,
    structure,
    rhythm,
    judged,
    onTime,
    overdue,
    medianDaysLate: late,
    longestSilence,
  } = line;
  return (
    <TableRow>
      <RowHead>
        <Link href={operation ? `/updates?queue=all&operation=${operation.id}` : '/updates?queue=all'}>
          <bdi>{operation ? nameOf(operation, locale) : t('global')}</bdi>
        </Link>
        <span className="mute xs font-normal">
          <br />
          {structure && <bdi>{nameOf(structure, locale)}, </bdi>}
          {terms(rhythm)}
        </span>
      </RowHead>
      <Cell numeric>
        {judged === 0 ? (
          <span className="mute">{t('none')}</span>
        ) : (
          <>
            {percent(onTime / judged, locale)}
            <br />
            <span className="mute xs nw">{t('of', { count: onTime, all: judged })}</span>
          </>
        )}
      </Cell>
      <Cell numeric>
        <DaysLate days={late} />
      </Cell>
      <Cell numeric>
        {longestSilence === null ? (
          <span className="mute">{t('none')}</span>
        ) : (
          wholeNumber(longestSilence, locale)
        )}
      </Cell>
      <Cell numeric className={overdue > 0 ? 'b' : undefined}>
        {overdue}
      </Cell>
      {months.map((month) => (
        <Cell key={month}>
          <Month
            periods={line.periods.filter(({ until }) => until.startsWith(month))}
            rhythm={rhythm}
            href={addressWith('/updates', { queue: 'all', operation: operation?.id ?? '', month })}
          />
        </Cell>
      ))}
    </TableRow>
  );
}

/** Before its day is early, in a word and not by a sign alone. */
function DaysLate({ days }: { days: number | null }) {
  const t = useTranslations('lateness');
  const locale = useLocale();
  if (days === null) return <span className="mute">{t('none')}</span>;
  const count = decimalNumber(String(Math.abs(days)), locale);
  return days < 0 ? <span className="mute nw">{t('early', { count })}</span> : count;
}

type MonthProps = { periods: readonly Period[]; rhythm: Lateness['rhythm']; href: string };

/** The period that ends in a month; of several, such as weeks, how many stand how. */
function Month({ periods, rhythm, href }: MonthProps) {
  const t = useTranslations('lateness');
  const [only, ...more] = periods;
  if (!only) return <span className="mute">{t('notAsked')}</span>;
  if (more.length === 0) return <State period={only} rhythm={rhythm} />;
  return (
    <Link href={href} className="states-of">
      {updateStatuses.map((status) => {
        const count = periods.filter((period) => period.status === status).length;
        const { tone, icon } = updateLooks[status];
        return (
          count > 0 && (
            <span key={status} className={`state ${toneClass[tone]}`}>
              <Icon name={icon} /> {t('several', { count, state: t('state', { status }) })}
            </span>
          )
        );
      })}
    </Link>
  );
}

function State({ period, rhythm }: { period: Period; rhythm: Lateness['rhythm'] }) {
  const t = useTranslations('lateness');
  const locale = useLocale();
  const { id, status, dueOn, cameOn } = period;
  const { tone, icon } = updateLooks[status];
  const late = cameOn ? daysBetween(dueOn, cameOn) : 0;
  return (
    <Link href={`/updates/${id}`} className={`state ${toneClass[tone]}`}>
      <Icon name={icon} />
      <span>
        {t('state', { status })}
        <span className="vh"> {periodName({ ...period, rhythm }, locale)}</span>
        {late > 0 && <span className="mute"> {t('daysLate', { count: late })}</span>}
      </span>
    </Link>
  );
}
