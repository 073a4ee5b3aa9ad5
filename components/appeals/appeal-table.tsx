import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
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
import type { AppealYear } from '#lib/appeals/schema.ts';
import { addressWith } from '#lib/http/asked.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { Millions, Share } from './amount.tsx';
import { Place } from './place.tsx';
import { largestOf, SidesBar } from './sides-bar.tsx';

type Row = z.output<typeof AppealYear>;
type Props = {
  rows: readonly Row[];
  words: Record<string, string>;
  sort: string;
  /** Several years stand in one list. */
  years: boolean;
};

export function AppealTable({ rows, words, sort, years }: Props) {
  const t = useTranslations('appeals');
  const largest = largestOf(rows);
  return (
    <Table label={t('table')} records middle tight>
      <Head words={words} sort={sort} years={years} />
      <TableBody>
        {rows.map((row) => (
          <AppealRow key={row.id} row={row} largest={largest} years={years} />
        ))}
      </TableBody>
    </Table>
  );
}

function Head({ words, sort, years }: Omit<Props, 'rows'>) {
  const t = useTranslations('appeals.columns');
  const sorted = sortedBy(sort, (by) => addressWith('/appeals', words, { sort: by, cursor: null }));
  return (
    <TableHead>
      <SortHead {...sorted('place')}>{t('place')}</SortHead>
      <SortHead {...sorted('name')}>{t('appeal')}</SortHead>
      {years && (
        <SortHead numeric {...sorted('year', '-year')}>
          {t('year')}
        </SortHead>
      )}
      <ColumnHead className="hide-s">{t('bar')}</ColumnHead>
      <SortHead numeric {...sorted('asked', '-asked')}>
        {t('asked')}
      </SortHead>
      <SortHead numeric {...sorted('received', '-received')}>
        {t('received')}
      </SortHead>
      <SortHead numeric {...sorted('percent', '-percent')}>
        {t('percent')}
      </SortHead>
      <SortHead {...sorted('asOf', '-asOf')}>{t('source')}</SortHead>
    </TableHead>
  );
}

function AppealRow({ row, largest, years }: { row: Row; largest: number; years: boolean }) {
  const t = useTranslations('appeals');
  const terms = useTranslations('terms.appealType');
  const locale = useLocale();
  return (
    <TableRow>
      <RowHead>
        <Place countries={row.countries} operations={row.operations} />
      </RowHead>
      <Cell label={t('columns.appeal')}>
        <Link className="row" href={`/appeals/${row.appealId}`}>
          <bdi>{row.name}</bdi>
        </Link>
        <br />
        <span className="mute xs">
          {terms(row.type)} <span className="ltr">{row.code}</span>
          {row.goneSince && ` · ${t('goneSince', { date: plainDate(row.goneSince, locale) })}`}
        </span>
      </Cell>
      {years && (
        <Cell numeric label={t('columns.year')}>
          {row.year}
        </Cell>
      )}
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
        <Share {...row} />
      </Cell>
      <Cell className="xs nw" label={t('columns.source')}>
        {row.source ?? t('notStated')}
        <br />
        <span className="mute tnum">{plainDate(row.asOf, locale) || t('notStated')}</span>
      </Cell>
    </TableRow>
  );
}
