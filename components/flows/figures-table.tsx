import { useLocale, useTranslations } from 'next-intl';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { FundingTruthShown } from '#lib/flows/schema.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { type FigureRow, useFigureRows } from './figure-rows.tsx';
import { FoundBar } from './found-bar.tsx';
import { Millions, useMoney } from './money.tsx';
import { TruthLegend } from './truth-legend.tsx';

/** Every figure as a bar on one scale and in numbers, each with its source, its day and how sure it is. */
export function FiguresTable({ truth }: { truth: FundingTruthShown }) {
  const t = useTranslations('funding.one');
  const rows = useFigureRows(truth);
  const longest = Math.max(
    1,
    ...rows.map(({ bar = {} }) => Object.values(bar).reduce((sum, it) => sum + it, 0)),
  );
  return (
    <>
      <TruthLegend />
      <Table label={t('sources')} middle records>
        <TableHead>
          <ColumnHead>{t('figure')}</ColumnHead>
          <ColumnHead className="hide-s">
            <span className="vh">{t('bar')}</span>
          </ColumnHead>
          <ColumnHead numeric>{t('amount')}</ColumnHead>
          <ColumnHead>{t('source')}</ColumnHead>
          <ColumnHead>{t('confidence')}</ColumnHead>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Row key={row.key} row={row} longest={longest} />
          ))}
        </TableBody>
      </Table>
    </>
  );
}

function Row({ row, longest }: { row: FigureRow; longest: number }) {
  const t = useTranslations('funding.one');
  const locale = useLocale();
  const money = useMoney();
  const { bar = {} } = row;
  const scaled = Object.fromEntries(Object.entries(bar).map(([part, usd]) => [part, usd / longest]));
  return (
    <TableRow>
      <RowHead>
        {row.label}
        <small className="note block font-normal">{row.note}</small>
      </RowHead>
      <Cell wide className="w-2/5">
        {Object.keys(bar).length > 0 && <FoundBar label={`${row.label} ${money(row.usd)}`} {...scaled} />}
      </Cell>
      <Cell numeric label={t('amount')} className={row.key === 'found' ? 'b' : ''}>
        <Millions amount={row.usd} />
      </Cell>
      <Cell label={t('source')} className="xs">
        {row.source}
        <span className="mute tnum nw block">
          {row.asOf === 'today' ? t('today') : plainDate(row.asOf, locale)}
        </span>
      </Cell>
      <Cell label={t('confidence')} className="xs">
        {row.confidence && (
          <>
            {t(`confidences.${row.confidence}`)}
            <span className="mute block">{row.because}</span>
          </>
        )}
      </Cell>
    </TableRow>
  );
}
