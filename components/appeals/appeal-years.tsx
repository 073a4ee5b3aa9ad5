import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { Appeal } from '#lib/appeals/schema.ts';
import { moneyInFull, plainDate } from '#lib/i18n/format.ts';
import { NotStated, Share } from './amount.tsx';
import { largestOf, SidesBar } from './sides-bar.tsx';

type Figure = z.output<typeof Appeal>['figures'][number];

/** An appeal's own figures, year by year and to the dollar. */
export function AppealYears({ figures }: { figures: readonly Figure[] }) {
  const t = useTranslations('appeals');
  const locale = useLocale();
  const largest = largestOf(figures);
  const full = (amount: string | null) =>
    amount === null ? <NotStated words={t('notStated')} /> : moneyInFull(amount, locale);
  return (
    <Table label={t('one.figures')} records middle tight>
      <TableHead>
        <ColumnHead>{t('columns.year')}</ColumnHead>
        <ColumnHead className="hide-s">{t('columns.bar')}</ColumnHead>
        <ColumnHead numeric>{t('figures.asked')}</ColumnHead>
        <ColumnHead numeric>{t('figures.received')}</ColumnHead>
        <ColumnHead numeric>{t('columns.percent')}</ColumnHead>
        <ColumnHead>{t('columns.source')}</ColumnHead>
      </TableHead>
      <TableBody>
        {figures.map((figure) => (
          <TableRow key={figure.year}>
            <RowHead className="tnum">{figure.year}</RowHead>
            <Cell wide className="c-strip">
              <SidesBar sides={figure} largest={largest} />
            </Cell>
            <Cell numeric label={t('figures.asked')}>
              {full(figure.asked)}
            </Cell>
            <Cell numeric label={t('figures.received')}>
              {full(figure.received)}
            </Cell>
            <Cell numeric className="b" label={t('columns.percent')}>
              <Share {...figure} />
            </Cell>
            <Cell className="xs" label={t('columns.source')}>
              {figure.source} <span className="mute tnum">{plainDate(figure.asOf, locale)}</span>
              {figure.goneSince && (
                <>
                  <br />
                  {t('goneSince', { date: plainDate(figure.goneSince, locale) })}
                </>
              )}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
