import { useLocale, useTranslations } from 'next-intl';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { wholeNumber } from '#lib/i18n/format.ts';
import { rhythm } from '#lib/subscriptions/rhythm.ts';
import type { SubscriptionCount } from '#lib/subscriptions/schema.ts';

const columns = ['confirmed', 'pending', 'stopped'] as const;

/** How many there are in each language, and in all. */
export function SubscriptionCounts({ counts }: { counts: readonly SubscriptionCount[] }) {
  const t = useTranslations('subscribers');
  const languages = useTranslations('accounts.locale');
  const locale = useLocale();
  const named = (column: (typeof columns)[number]) => t(`counts.${column}`, { days: rhythm.stoppedKept });
  const shown = (value: number) => wholeNumber(value, locale);
  return (
    <Table label={t('counts.title')} records fixed>
      <TableHead>
        <ColumnHead>{t('language')}</ColumnHead>
        {columns.map((column) => (
          <ColumnHead key={column} numeric>
            {named(column)}
          </ColumnHead>
        ))}
      </TableHead>
      <TableBody>
        {counts.map((count) => (
          <TableRow key={count.locale}>
            <RowHead>{languages(count.locale)}</RowHead>
            {columns.map((column) => (
              <Cell key={column} numeric label={named(column)}>
                {shown(count[column])}
              </Cell>
            ))}
          </TableRow>
        ))}
        <TableRow>
          <RowHead>{t('counts.all')}</RowHead>
          {columns.map((column) => (
            <Cell key={column} numeric label={named(column)}>
              {shown(counts.reduce((sum, count) => sum + count[column], 0))}
            </Cell>
          ))}
        </TableRow>
      </TableBody>
    </Table>
  );
}
