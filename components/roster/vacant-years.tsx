import { useLocale, useTranslations } from 'next-intl';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { PostShown } from './post-facts.tsx';

/** What the CDM survey asks of each calendar year: how long the post stood empty, and whether that was over three months. */
export function VacantYears({ post }: { post: PostShown }) {
  const t = useTranslations('views');
  const locale = useLocale();
  const [running] = post.vacantByYear;
  return (
    <Table label={t('years.title')} tight fixed>
      <TableHead>
        <ColumnHead>{t('years.year')}</ColumnHead>
        <ColumnHead numeric>{t('years.days')}</ColumnHead>
        <ColumnHead>{t('years.flag')}</ColumnHead>
      </TableHead>
      <TableBody>
        {post.vacantByYear.map((it) => (
          <TableRow key={it.year}>
            <RowHead className="tnum">
              {it === running && post.asOf.startsWith(String(it.year))
                ? t('years.running', { year: String(it.year), date: plainDate(post.asOf, locale) })
                : it.year}
            </RowHead>
            <Cell numeric>{it.days}</Cell>
            <Cell>{it.overThreeMonths ? <b className="b crit-text">{t('yes')}</b> : t('no')}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
