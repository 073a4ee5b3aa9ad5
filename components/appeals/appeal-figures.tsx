import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { type KeyFigure, KeyFigures } from '#components/ui/key-figures.tsx';
import type { Totals } from '#lib/appeals/schema.ts';
import { moneyInMillions, percent, plainDate, wholeNumber } from '#lib/i18n/format.ts';
import { inMillions } from './amount.tsx';

type Sums = z.output<typeof Totals>;

/** The sums of the whole list, each appeal and year once. */
export function AppealFigures({ totals }: { totals: Sums }) {
  const t = useTranslations('appeals');
  const locale = useLocale();
  const money = (label: string, amount: string | null): KeyFigure =>
    amount === null
      ? { label, value: t('notStated') }
      : { label, value: inMillions(amount, locale), before: 'USD', unit: t('figures.million') };
  const beside = Number(totals.received ?? 0) - Number(totals.receivedOfAsked ?? 0);
  return (
    <>
      <KeyFigures
        figures={[
          money(t('figures.asked'), totals.asked),
          money(t('figures.received'), totals.received),
          {
            label: t('figures.share'),
            value: totals.percent === null ? t('none') : percent(totals.percent / 100, locale),
          },
          { label: t('figures.appeals'), value: wholeNumber(totals.appeals, locale) },
        ]}
      />
      {beside > 0 && (
        <p className="note mt-3">{t('figures.beside', { amount: moneyInMillions(beside, locale) })}</p>
      )}
    </>
  );
}

/** Never a figure without its date. */
export function useDated() {
  const t = useTranslations('appeals.figures');
  const locale = useLocale();
  return ({ oldest, newest }: Sums) => {
    if (!oldest || !newest) return t('notDated');
    if (oldest === newest) return t('dated', { date: plainDate(oldest, locale) });
    return t('datedBetween', { oldest: plainDate(oldest, locale), newest: plainDate(newest, locale) });
  };
}
