import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { periodIn } from '#lib/digests/period-in.ts';
import type { listDigests } from '#lib/digests/queries.ts';
import { titleIn } from '#lib/digests/title-in.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { fullLocale } from '#lib/i18n/locales.ts';
import { DigestState } from './digest-state.tsx';

type Row = Awaited<ReturnType<typeof listDigests>>['items'][number];

export function DigestsTable({ items }: { items: readonly Row[] }) {
  const t = useTranslations('digests.list');
  const locale = fullLocale(useLocale());
  return (
    <Table label={t('table')} records="pair" tight>
      <TableHead>
        <ColumnHead>{t('digest')}</ColumnHead>
        <ColumnHead>{t('period')}</ColumnHead>
        <ColumnHead>{t('state')}</ColumnHead>
        <ColumnHead>{t('publishedOn')}</ColumnHead>
      </TableHead>
      <TableBody>
        {items.map((row) => (
          <TableRow key={row.id}>
            <RowHead>
              <Link className="row" href={`/digests/${row.id}`}>
                {titleIn(row, locale)}
              </Link>
              <br />
              <span className="mute xs font-normal ltr">{row.code}</span>
            </RowHead>
            <Cell label={t('period')}>{periodIn(row, locale)}</Cell>
            <Cell place="status">
              <DigestState status={row.status} />
            </Cell>
            <Cell className="nw" label={t('publishedOn')}>
              {row.publishedAt ? (
                plainDate(row.publishedAt, locale)
              ) : (
                <span className="mute">{t('notYet')}</span>
              )}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
