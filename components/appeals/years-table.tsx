import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { addressWith } from '#lib/http/asked.ts';
import { Millions, Share } from './amount.tsx';
import { largestOf, SidesBar } from './sides-bar.tsx';

type Year = {
  year: number;
  appeals: number;
  asked: string | null;
  received: string | null;
  receivedOfAsked: string | null;
  percent: number | null;
};

/** The sums of each year on one scale; a year leads to its list. */
export function YearsTable({ years, words }: { years: readonly Year[]; words: Record<string, string> }) {
  const t = useTranslations('appeals');
  const largest = largestOf(years);
  return (
    <Table label={t('years.table')} records middle tight>
      <TableHead>
        <ColumnHead>{t('years.year')}</ColumnHead>
        <ColumnHead numeric>{t('years.appeals')}</ColumnHead>
        <ColumnHead className="hide-s">{t('columns.bar')}</ColumnHead>
        <ColumnHead numeric>{t('columns.asked')}</ColumnHead>
        <ColumnHead numeric>{t('columns.received')}</ColumnHead>
        <ColumnHead numeric>{t('columns.percent')}</ColumnHead>
      </TableHead>
      <TableBody>
        {years.map((row) => (
          <TableRow key={row.year}>
            <RowHead>
              <Link
                className="row tnum"
                href={addressWith('/appeals', words, { year: String(row.year), cursor: null })}
              >
                {row.year}
              </Link>
            </RowHead>
            <Cell numeric label={t('years.appeals')}>
              {row.appeals}
            </Cell>
            <Cell wide className="c-strip">
              <SidesBar sides={row} largest={largest} />
            </Cell>
            <Cell numeric label={t('columns.asked')}>
              <Millions amount={row.asked} />
            </Cell>
            <Cell numeric label={t('columns.received')}>
              <Millions amount={row.received} />
            </Cell>
            <Cell numeric className="b" label={t('columns.percent')}>
              <Share {...row} received={row.receivedOfAsked} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
