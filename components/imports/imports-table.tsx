import { getLocale, getTranslations } from 'next-intl/server';
import type { z } from 'zod';
import { Link } from '#components/ui/link.tsx';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { moment, plainDate, wholeNumber } from '#lib/i18n/format.ts';
import type { Import } from '#lib/imports/schema.ts';

type Row = z.output<typeof Import>;

export const importMarks = {
  previewed: { tone: 'warning', icon: 'eye' },
  applied: { tone: 'success', icon: 'check' },
  discarded: { tone: 'neutral', icon: 'dash' },
} as const;

/** Earlier files, the latest first. */
export async function ImportsTable({ imports }: { imports: readonly Row[] }) {
  const [t, locale] = [await getTranslations('imports'), await getLocale()];
  return (
    <Table label={t('earlier')} records>
      <TableHead>
        <ColumnHead>{t('file')}</ColumnHead>
        <ColumnHead>{t('kind')}</ColumnHead>
        <ColumnHead>{t('asOf')}</ColumnHead>
        <ColumnHead numeric>{t('outcomes.new')}</ColumnHead>
        <ColumnHead numeric>{t('outcomes.changed')}</ColumnHead>
        <ColumnHead numeric>{t('outcomes.gone')}</ColumnHead>
        <ColumnHead numeric>{t('outcomes.rejected')}</ColumnHead>
        <ColumnHead>{t('when')}</ColumnHead>
        <ColumnHead>{t('status')}</ColumnHead>
      </TableHead>
      <TableBody>
        {imports.map((it) => (
          <TableRow key={it.id}>
            <RowHead>
              <Link className="row break" href={`/imports/${it.id}`}>
                <bdi>{it.fileName}</bdi>
              </Link>
            </RowHead>
            <Cell label={t('kind')}>{t(`kinds.${it.kind}`)}</Cell>
            <Cell label={t('asOf')} className="nw">
              {plainDate(it.asOf, locale)}
            </Cell>
            {(['new', 'changed', 'gone', 'rejected'] as const).map((outcome) => (
              <Cell key={outcome} label={t(`outcomes.${outcome}`)} numeric>
                {wholeNumber(it.counts[outcome] ?? 0, locale)}
              </Cell>
            ))}
            <Cell label={t('when')}>{moment(it.appliedAt ?? it.createdAt, locale)}</Cell>
            <Cell label={t('status')}>
              <Status {...importMarks[it.status]}>{t(`statuses.${it.status}`)}</Status>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
