import { useLocale, useTranslations } from 'next-intl';
import { NotStated } from '#components/appeals/amount.tsx';
import { CodeName } from '#components/ui/code-name.tsx';
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
import type { FundingTruthListed } from '#lib/flows/schema.ts';
import { percent } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { FoundBar } from './found-bar.tsx';
import { Millions, useMoney } from './money.tsx';
import { TruthLegend } from './truth-legend.tsx';

type Props = {
  rows: readonly FundingTruthListed[];
  year: number;
  sort: string;
  sortHref: (sort: string) => string;
};

const longestOf = (rows: readonly FundingTruthListed[]) =>
  Math.max(
    1,
    ...rows.flatMap((row) => [
      Number(row.figures.required ?? 0),
      foundOf(row) + Number(row.flows.open.usd ?? 0),
    ]),
  );

const foundOf = ({ received }: FundingTruthListed) => Number(received.usd ?? 0);

/** Operations below one another on one scale: what was required, what was found, what nobody has decided. */
export function TruthList({ rows, year, sort, sortHref }: Props) {
  const t = useTranslations('funding');
  const longest = longestOf(rows);
  const sorted = sortedBy(sort, sortHref);
  return (
    <>
      <TruthLegend />
      <Table label={t('table')} records middle tight>
        <TableHead>
          <SortHead {...sorted('name')}>{t('columns.operation')}</SortHead>
          <ColumnHead className="hide-s">{t('columns.bar')}</ColumnHead>
          <ColumnHead numeric>{t('columns.asked')}</ColumnHead>
          <SortHead numeric {...sorted('required', '-required')}>
            {t('columns.required')}
          </SortHead>
          <SortHead numeric {...sorted('received', '-received')}>
            {t('columns.received')}
          </SortHead>
          <ColumnHead numeric>{t('columns.percent')}</ColumnHead>
          <SortHead numeric {...sorted('found', '-found')}>
            {t('columns.found')}
          </SortHead>
          <ColumnHead numeric>{t('columns.inside')}</ColumnHead>
          <SortHead numeric {...sorted('open', '-open')}>
            {t('columns.open')}
          </SortHead>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TruthRow key={row.id} row={row} longest={longest} year={year} />
          ))}
        </TableBody>
      </Table>
      <p className="note mt-3">{t('listNote')}</p>
    </>
  );
}

function TruthRow({ row, longest, year }: { row: FundingTruthListed; longest: number; year: number }) {
  const t = useTranslations('funding');
  const locale = useLocale();
  const money = useMoney();
  const { asked, figures, flows, sums, received } = row;
  const confirmed = Number(flows.confirmed.usd ?? 0) + Number(sums.confirmed ?? 0);
  const words = {
    required: money(figures.required),
    found: money(received.usd),
    open: money(flows.open.usd),
  };
  return (
    <TableRow>
      <RowHead>
        <CodeName
          code={row.code}
          name={nameOf(row, locale)}
          href={`/operations/${row.id}/funding?year=${year}`}
        />
      </RowHead>
      <Cell wide className="w-1/4">
        <FoundBar
          label={t('barWords', words)}
          needed={Number(figures.required ?? 0) / longest}
          found={(foundOf(row) - confirmed) / longest}
          confirmed={confirmed / longest}
          open={Number(flows.open.usd ?? 0) / longest}
        />
      </Cell>
      <Cell numeric label={t('columns.asked')}>
        <Millions amount={asked.usd} />
      </Cell>
      <Cell numeric label={t('columns.required')}>
        <Millions amount={figures.required} />
      </Cell>
      <Cell numeric label={t('columns.received')}>
        <Millions amount={figures.received} />
      </Cell>
      <Cell numeric className="b" label={t('columns.percent')}>
        {row.percent === null ? <NotStated words={t('noShare')} /> : percent(row.percent / 100, locale)}
      </Cell>
      <Cell numeric label={t('columns.found')}>
        <Millions amount={flows.coded.usd} />
      </Cell>
      <Cell numeric label={t('columns.inside')}>
        <Millions amount={confirmed > 0 ? String(confirmed) : null} />
      </Cell>
      <Cell numeric label={t('columns.open')}>
        <Millions amount={flows.open.usd} />
      </Cell>
    </TableRow>
  );
}
