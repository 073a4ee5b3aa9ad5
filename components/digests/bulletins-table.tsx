import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { periodIn } from '#lib/digests/period-in.ts';
import type { listBulletins } from '#lib/digests/queries.ts';
import { titleIn } from '#lib/digests/title-in.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { fullLocale } from '#lib/i18n/locales.ts';

type Row = Awaited<ReturnType<typeof listBulletins>>['items'][number];

/** What was published, each in both languages: nothing is published in one alone. */
export function BulletinsTable({ items }: { items: readonly Row[] }) {
  const t = useTranslations('digests');
  const locale = fullLocale(useLocale());
  return (
    <Table label={t('archive.title')} records tight>
      <TableHead>
        <ColumnHead>{t('list.digest')}</ColumnHead>
        <ColumnHead>{t('list.period')}</ColumnHead>
        <ColumnHead>{t('list.publishedOn')}</ColumnHead>
        <ColumnHead>{t('archive.languages')}</ColumnHead>
      </TableHead>
      <TableBody>
        {items.map((row) => (
          <TableRow key={row.id}>
            <RowHead>
              <Link className="row" href={`/bulletins/${row.id}`}>
                {titleIn(row, locale)}
              </Link>
              <br />
              <span className="mute xs font-normal ltr">{row.code}</span>
            </RowHead>
            <Cell label={t('list.period')}>{periodIn(row, locale)}</Cell>
            <Cell className="nw" label={t('list.publishedOn')}>
              {row.publishedAt && plainDate(row.publishedAt, locale)}
            </Cell>
            <Cell label={t('archive.languages')}>
              <span className="inline-flex gap-4">
                {(['en', 'fr'] as const).map((language) => (
                  <Link key={language} href={`/bulletins/${row.id}?lang=${language}`} hrefLang={language}>
                    {t(`languages.${language}`)}
                    <span className="vh">{`, ${titleIn(row, locale)}`}</span>
                  </Link>
                ))}
              </span>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
