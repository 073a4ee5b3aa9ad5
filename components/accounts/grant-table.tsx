import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { Grant } from '#lib/accounts/schema.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { GrantPlace } from './grant-place.tsx';

type Props = {
  label: string;
  grants: readonly Grant[];
  /** What may be done about a role, at the end of its row. */
  act?: (grant: Grant) => ReactNode;
};

export function GrantTable({ label, grants, act }: Props) {
  const t = useTranslations('accounts');
  const locale = useLocale();
  return (
    <Table label={label} records fixed>
      <TableHead>
        <ColumnHead>{t('columns.role')}</ColumnHead>
        <ColumnHead>{t('columns.place')}</ColumnHead>
        <ColumnHead>{t('columns.since')}</ColumnHead>
        <ColumnHead>{t('columns.until')}</ColumnHead>
        {act && (
          <ColumnHead>
            <span className="vh">{t('columns.act')}</span>
          </ColumnHead>
        )}
      </TableHead>
      <TableBody>
        {grants.map((grant) => (
          <TableRow key={grant.id}>
            <RowHead>{t(`role.${grant.role}`)}</RowHead>
            <Cell label={t('columns.place')}>
              <GrantPlace {...grant} />
            </Cell>
            <Cell label={t('columns.since')} className="nw tnum">
              {plainDate(grant.since, locale)}
            </Cell>
            <Cell label={t('columns.until')} className="nw tnum">
              {grant.until ? plainDate(grant.until, locale) : t('untilWithdrawn')}
            </Cell>
            {act && <Cell className="end">{act(grant)}</Cell>}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
