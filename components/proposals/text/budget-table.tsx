import { useLocale, useTranslations } from 'next-intl';
import { Bar } from '#components/ui/bar.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { percent, plainDate, wholeNumber } from '#lib/i18n/format.ts';
import { sumOf } from '#lib/proposals/amount.ts';
import type { Contents } from '#lib/proposals/sections.ts';

/** Budget lines in the currency of the proposal, each with its share of the whole. */
export function BudgetTable({ budget }: { budget: Contents['budget'] }) {
  const t = useTranslations('proposals.fields.budget');
  const words = useTranslations('proposals.text');
  const locale = useLocale();
  const { currency, rate, rateOn, rows } = budget;
  const total = sumOf(rows.map((row) => row.amount));
  const share = (amount: string | null) =>
    amount && total && Number(total) > 0 ? Number(amount) / Number(total) : null;
  const longest = Math.max(0, ...rows.map((row) => share(row.amount) ?? 0));
  const shown = (amount: string | null) => (amount === null ? '–' : wholeNumber(amount, locale));
  return (
    <>
      <Table label={t('rows')} tight middle>
        <TableHead>
          <ColumnHead>{t('line')}</ColumnHead>
          <ColumnHead className="hide-s">
            <span className="vh">{words('share')}</span>
          </ColumnHead>
          <ColumnHead numeric>{currency ?? t('amount')}</ColumnHead>
          <ColumnHead numeric>{words('share')}</ColumnHead>
        </TableHead>
        <TableBody>
          {rows.map((row) => {
            const part = share(row.amount);
            const said = part === null ? '–' : percent(part, locale);
            return (
              <TableRow key={row.line}>
                <RowHead>
                  <bdi>{row.line}</bdi>
                </RowHead>
                <Cell wide className="w-2/5">
                  <Bar label={said} whole={0} part={longest > 0 ? (part ?? 0) / longest : 0} />
                </Cell>
                <Cell numeric>{shown(row.amount)}</Cell>
                <Cell numeric>{said}</Cell>
              </TableRow>
            );
          })}
          <TableRow>
            <RowHead>
              <b className="b">{words('total')}</b>
            </RowHead>
            <Cell wide />
            <Cell numeric>
              <b className="b">{shown(total)}</b>
            </Cell>
            <Cell numeric>{total ? percent(1, locale) : '–'}</Cell>
          </TableRow>
        </TableBody>
      </Table>
      {currency && currency !== 'USD' && rate && (
        <p className="note mt-2">
          {rateOn
            ? words('rateOn', { currency, rate, date: plainDate(rateOn, locale) })
            : words('rate', { currency, rate })}
        </p>
      )}
    </>
  );
}
