import { useLocale, useTranslations } from 'next-intl';
import { Bar } from '#components/ui/bar.tsx';
import { CodeName } from '#components/ui/code-name.tsx';
import { Status } from '#components/ui/status.tsx';
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
import { millions } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { OperationListed } from '#lib/operations/queries.ts';
import { useFunded } from './funded.ts';

type Props = {
  rows: readonly OperationListed[];
  sort: string;
  sortHref: (sort: string) => string;
  hrefOf: (id: string) => string;
};

export function OperationsTable({ rows, sort, sortHref, hrefOf }: Props) {
  const t = useTranslations('operations');
  const head = (by: string, label: string, numeric = false) => (
    <SortHead
      numeric={numeric}
      href={sortHref(sort === by ? `-${by}` : by)}
      direction={sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : undefined}
    >
      {label}
    </SortHead>
  );
  const largest = Math.max(1, ...rows.map(({ figures }) => Number(figures?.requirements ?? 0)));
  return (
    <Table label={t('title')} middle tight records="pair">
      <TableHead>
        {head('name', t('columns.name'))}
        <ColumnHead numeric>{t('columns.structures')}</ColumnHead>
        <ColumnHead numeric>{t('columns.posts')}</ColumnHead>
        {head('vacant', t('columns.vacant'))}
        <ColumnHead numeric>{t('columns.year')}</ColumnHead>
        {head('requirements', t('columns.requirements'), true)}
        {head('funding', t('columns.funding'), true)}
        <ColumnHead numeric>{t('columns.funded')}</ColumnHead>
        <ColumnHead>
          <span className="vh">{t('columns.bar')}</span>
        </ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <OperationRow key={row.id} row={row} href={hrefOf(row.id)} largest={largest} />
        ))}
      </TableBody>
    </Table>
  );
}

function OperationRow({ row, href, largest }: { row: OperationListed; href: string; largest: number }) {
  const t = useTranslations('operations');
  const locale = useLocale();
  const { figures, vacant } = row;
  const funded = useFunded()(figures);
  const asked = Number(figures?.requirements ?? 0);
  const received = Number(figures?.funding ?? 0);
  const stated = (amount: string | null | undefined) => (amount ? millions(amount, locale) : t('notStated'));
  return (
    <TableRow>
      <RowHead>
        <CodeName code={row.code} name={nameOf(row, locale)} href={href} />
      </RowHead>
      <Cell label={t('columns.structures')} numeric>
        {row.structures}
      </Cell>
      <Cell label={t('columns.posts')} numeric>
        {row.posts}
      </Cell>
      <Cell place="status" label={t('columns.vacant')}>
        {vacant > 0 ? (
          <Status tone="critical" icon="vacant">
            {t('vacant', { count: vacant })}
          </Status>
        ) : (
          row.posts > 0 && (
            <Status tone="success" icon="check">
              {t('covered')}
            </Status>
          )
        )}
      </Cell>
      <Cell label={t('columns.year')} numeric>
        {figures?.year ?? t('noYear')}
      </Cell>
      <Cell label={t('columns.requirements')} numeric>
        {stated(figures?.requirements)}
      </Cell>
      <Cell label={t('columns.funding')} numeric>
        {stated(figures?.funding)}
      </Cell>
      <Cell label={t('columns.funded')} numeric className="b">
        {funded}
      </Cell>
      <Cell wide className="c-bar">
        {asked > 0 && <Bar label={funded} whole={asked / largest} part={received / largest} />}
      </Cell>
    </TableRow>
  );
}
