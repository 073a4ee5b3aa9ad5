import { useLocale, useTranslations } from 'next-intl';
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
import { millions, plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { OperationListed } from '#lib/operations/queries.ts';
import { useFunded } from './funded.ts';

type Props = {
  rows: readonly OperationListed[];
  sort: string;
  sortHref: (sort: string) => string;
  hrefOf: (id: string) => string;
  /** Name of each country by its code. */
  countries: ReadonlyMap<string, string>;
};

export function OperationsTable({ rows, sort, sortHref, hrefOf, countries }: Props) {
  const t = useTranslations('operations');
  return (
    <Table label={t('title')} records tight>
      <Head sort={sort} sortHref={sortHref} />
      <TableBody>
        {rows.map((row) => (
          <OperationRow key={row.id} row={row} href={hrefOf(row.id)} countries={countries} />
        ))}
      </TableBody>
    </Table>
  );
}

function Head({ sort, sortHref }: Pick<Props, 'sort' | 'sortHref'>) {
  const t = useTranslations('operations.columns');
  const sorted = sortedBy(sort, sortHref);
  return (
    <TableHead>
      <SortHead {...sorted('code')}>{t('name')}</SortHead>
      <ColumnHead>{t('countries')}</ColumnHead>
      <ColumnHead>{t('dates')}</ColumnHead>
      <ColumnHead numeric>{t('structures')}</ColumnHead>
      <SortHead numeric {...sorted('vacant', '-vacant')}>
        {t('posts')}
      </SortHead>
      <SortHead numeric {...sorted('requirements', '-requirements')}>
        {t('requirements')}
      </SortHead>
      <SortHead numeric {...sorted('funding', '-funding')}>
        {t('funding')}
      </SortHead>
      <ColumnHead numeric>{t('funded')}</ColumnHead>
      <ColumnHead>{t('source')}</ColumnHead>
    </TableHead>
  );
}

type RowProps = { row: OperationListed; href: string; countries: Props['countries'] };

function OperationRow({ row, href, countries }: RowProps) {
  const t = useTranslations('operations');
  const locale = useLocale();
  const names = row.countries.map((code) => countries.get(code) ?? code).join(', ');
  const until = row.until ? t('until', { date: plainDate(row.until, locale) }) : t('open');
  return (
    <TableRow>
      <RowHead>
        <CodeName code={row.code} name={nameOf(row, locale)} href={href} />
      </RowHead>
      <Cell label={t('columns.countries')}>{names}</Cell>
      <Cell label={t('columns.dates')} className="nw tnum">
        {plainDate(row.since, locale)}, <span className="mute">{until}</span>
      </Cell>
      <Cell label={t('columns.structures')} numeric>
        {row.structures}
      </Cell>
      <Cell label={t('columns.posts')} numeric className="nw">
        {row.posts === 0 ? (
          <span className="mute">{t('noPosts')}</span>
        ) : (
          t('held', { held: row.posts - row.vacant, posts: row.posts })
        )}
      </Cell>
      <MoneyCells figures={row.figures} />
    </TableRow>
  );
}

function MoneyCells({ figures }: Pick<OperationListed, 'figures'>) {
  const t = useTranslations('operations');
  const locale = useLocale();
  const amount = (value: string | null | undefined) =>
    value === null || value === undefined ? (
      <span className="mute">{t('notStated')}</span>
    ) : (
      millions(value, locale, 1)
    );
  const funded = useFunded()(figures);
  const date = plainDate(figures?.asOf, locale);
  return (
    <>
      <Cell label={t('columns.requirements')} numeric>
        {amount(figures?.requirements)}
      </Cell>
      <Cell label={t('columns.funding')} numeric>
        {amount(figures?.funding)}
      </Cell>
      <Cell label={t('columns.funded')} numeric className="b">
        {funded}
      </Cell>
      <Cell label={t('columns.source')} className="xs mute">
        {figures ? (
          <>
            {t('yearSource', { year: String(figures.year), source: figures.source })}
            {date && <span className="nw block">{t('asOf', { date })}</span>}
          </>
        ) : (
          t('noFigures')
        )}
      </Cell>
    </>
  );
}
