import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Link } from '#components/ui/link.tsx';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { moment, plainDate, wholeNumber } from '#lib/i18n/format.ts';
import type { Import } from '#lib/imports/schema.ts';
import { published } from './published.ts';

export type ImportShown = z.output<typeof Import>;

const look = {
  previewed: { tone: 'warning', icon: 'clock' },
  applied: { tone: 'success', icon: 'check' },
  discarded: { tone: 'neutral', icon: 'close' },
  uploaded: { tone: 'neutral', icon: 'pencil' },
  undone: { tone: 'neutral', icon: 'left' },
} as const;

export function ImportStatus({ status, chip }: { status: ImportShown['status']; chip?: boolean }) {
  const t = useTranslations('imports.status');
  return (
    <Status {...look[status]} {...(chip && { chip })}>
      {t(status)}
    </Status>
  );
}

/** Every file that was read, newest first. */
export function ImportTable({ imports }: { imports: readonly ImportShown[] }) {
  const t = useTranslations('imports');
  const locale = useLocale();
  return (
    <Table label={t('list.label')} records="pair" tight>
      <TableHead>
        <ColumnHead>{t('list.file')}</ColumnHead>
        <ColumnHead>{t('list.kind')}</ColumnHead>
        <ColumnHead>{t('list.asOf')}</ColumnHead>
        <ColumnHead numeric>{t('list.changes')}</ColumnHead>
        <ColumnHead numeric>{t('list.rejected')}</ColumnHead>
        <ColumnHead>{t('list.when')}</ColumnHead>
        <ColumnHead>{t('list.status')}</ColumnHead>
      </TableHead>
      <TableBody>
        {imports.map(({ id, fileName, kind, asOf, counts, createdAt, status }) => (
          <TableRow key={id}>
            <RowHead>
              <Link className="row" href={`/imports/${id}`}>
                <bdi>{fileName}</bdi>
              </Link>
            </RowHead>
            <Cell label={t('list.kind')}>{t(`kinds.${kind}`)}</Cell>
            <Cell label={t('list.asOf')} className="nw tnum">
              {published.includes(kind) ? plainDate(asOf, locale) : '–'}
            </Cell>
            <Cell label={t('list.changes')} numeric>
              {wholeNumber(changesIn(counts), locale)}
            </Cell>
            <Cell label={t('list.rejected')} numeric>
              {wholeNumber(counts.rejected ?? 0, locale)}
            </Cell>
            <Cell label={t('list.when')} className="nw tnum">
              {moment(createdAt, locale)}
            </Cell>
            <Cell place="status">
              <ImportStatus status={status} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** How many records a file makes, alters or takes off the list. */
export const changesIn = ({ new: made = 0, changed = 0, gone = 0 }: ImportShown['counts']) =>
  made + changed + gone;
