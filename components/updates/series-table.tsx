import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { decimalNumber, plainDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { Series, SeriesPoint } from '#lib/updates/series/schema.ts';
import { useLineName } from './series-panels.tsx';

type Props = { items: readonly Series[]; rhythm: string; naming: 'operation' | 'indicator' };

/** The figures that are drawn above, one row a line, one column a period, each leading to the update that says it. */
export function SeriesTable({ items, rhythm, naming }: Props) {
  const t = useTranslations('series');
  const locale = useLocale();
  const periods = [...new Set(items.flatMap(({ points }) => points.map(({ since }) => since)))].sort();
  return (
    <Table label={t('table')} className="matrix mx" tight>
      <TableHead>
        <ColumnHead>{t(`columns.${naming}`)}</ColumnHead>
        {naming === 'indicator' && <ColumnHead>{t('columns.unit')}</ColumnHead>}
        {periods.map((since) => (
          <ColumnHead key={since} numeric>
            {columnName(since, rhythm, locale)}
          </ColumnHead>
        ))}
      </TableHead>
      <TableBody>
        {items.map((line) => (
          <LineRow key={line.id} line={line} periods={periods} naming={naming} />
        ))}
      </TableBody>
    </Table>
  );
}

const columnName = (since: string, rhythm: string, locale: Locale) =>
  plainDate(since, locale, rhythm === 'monthly' && since.endsWith('-01') ? 'month' : 'short');

type RowProps = { line: Series; periods: readonly string[]; naming: Props['naming'] };

function LineRow({ line, periods, naming }: RowProps) {
  const t = useTranslations('series');
  const locale = useLocale();
  const name = useLineName(line, naming);
  return (
    <TableRow>
      <RowHead>
        <bdi>{name}</bdi>
        {line.structure && (
          <span className="mute font-normal">
            <br />
            <bdi>{nameOf(line.structure, locale)}</bdi>
          </span>
        )}
      </RowHead>
      {naming === 'indicator' && <Cell className="mute">{t('unit', { unit: line.indicator.unit })}</Cell>}
      {periods.map((since) => (
        <Cell key={since} numeric className="nw">
          <Figure point={line.points.find((point) => point.since === since)} />
        </Cell>
      ))}
    </TableRow>
  );
}

/** A figure with what must be known of it; what is not known says why. */
function Figure({ point }: { point: SeriesPoint | undefined }) {
  const t = useTranslations('series');
  const locale = useLocale();
  const words = useWords(point);
  if (!point) return <span className="mute">{t('notAsked')}</span>;
  const { value, blank, corrected, status } = point;
  const told =
    value === null
      ? t('missing', { status })
      : t(blank > 0 ? 'atLeast' : 'exactly', { value: decimalNumber(value, locale) });
  return (
    <>
      {corrected && <span aria-hidden="true">◆&nbsp;</span>}
      {isOpen(point) && <span aria-hidden="true">○&nbsp;</span>}
      <Link href={`/updates/${point.id}`} className={value === null ? 'mute' : undefined}>
        {told}
      </Link>
      {words && <span className="vh"> {words}</span>}
    </>
  );
}

const isOpen = ({ value, status }: SeriesPoint) => value !== null && status !== 'acknowledged';

/** The marks in words, for those who do not see them. */
function useWords(point: SeriesPoint | undefined): string {
  const t = useTranslations('series.words');
  const locale = useLocale();
  if (!point) return '';
  const { value, blank, corrected, was } = point;
  const before = was === null ? t('correctedFromNone') : t('corrected', { was: decimalNumber(was, locale) });
  return [
    blank > 0 && value !== null && t('blank', { count: blank }),
    corrected && before,
    isOpen(point) && t('open'),
  ]
    .filter(Boolean)
    .join(' ');
}
