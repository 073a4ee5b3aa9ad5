import { getLocale, getTranslations } from 'next-intl/server';
import { Bar } from '#components/ui/bar.tsx';
import { CodeName } from '#components/ui/code-name.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { OperationFigures } from '#lib/home/queries.ts';
import { millions, percent } from '#lib/i18n/format.ts';

/** The operations in reach with their key figures: the map's twin in words. */
export async function OperationsTable({
  operations,
  year,
}: {
  operations: readonly OperationFigures[];
  year: number | null;
}) {
  const [t, locale] = [await getTranslations('home'), await getLocale()];
  const largest = Math.max(
    ...operations.map((it) => Math.max(Number(it.asked ?? 0), Number(it.received ?? 0))),
    1,
  );
  return (
    <Table label={t('operations')} records middle tight>
      <TableHead>
        <ColumnHead>{t('operation')}</ColumnHead>
        <ColumnHead numeric>{t('postsCovered')}</ColumnHead>
        <ColumnHead className="hide-s">{t('askedAndReceived', { year: year ?? '' })}</ColumnHead>
        <ColumnHead numeric>{t('asked')}</ColumnHead>
        <ColumnHead numeric>{t('received')}</ColumnHead>
        <ColumnHead numeric>{t('share')}</ColumnHead>
      </TableHead>
      <TableBody>
        {operations.map((it) => {
          const [asked, received] = [Number(it.asked ?? 0), Number(it.received ?? 0)];
          const share =
            it.asked && it.received && asked > 0 ? percent(received / asked, locale) : t('noShare');
          return (
            <TableRow key={it.id}>
              <RowHead>
                <CodeName
                  code={it.code}
                  name={locale === 'fr' ? it.nameFr : it.nameEn}
                  href={`/operations/${it.id}`}
                />
              </RowHead>
              <Cell label={t('postsCovered')} numeric>
                {t('ofPosts', { covered: it.covered, posts: it.posts })}
              </Cell>
              <Cell wide>
                <Bar label={share} whole={asked / largest} part={received / largest} />
              </Cell>
              <Cell label={t('asked')} numeric>
                {it.asked === null ? t('notStated') : millions(it.asked, locale, 1)}
              </Cell>
              <Cell label={t('received')} numeric>
                {it.received === null ? t('notStated') : millions(it.received, locale, 1)}
              </Cell>
              <Cell label={t('share')} numeric>
                {share}
              </Cell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
