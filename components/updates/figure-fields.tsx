import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { indicatorSections } from '#db/enums.ts';
import { decimalNumber } from '#lib/i18n/format.ts';
import { type Box, FigureBoxes } from './figure-boxes.tsx';
import { type FigureRow, indicatorHint } from './figure-rows.ts';

type Value = (name: string, stored?: string | number | null) => string;
type Props = {
  /** What each box is called, by its name. */
  labels: Record<string, string>;
  rows: readonly FigureRow[];
  value: Value;
  /** Whether boxes that are empty show what the 5W says. */
  filled: boolean;
};

/** Every indicator with the last period's figure beside its box; one counted by groups has a box for each. */
export function FigureFields({ rows, labels, value, filled }: Props) {
  const t = useTranslations('updates.figures');
  const terms = useTranslations('terms.indicatorSection');
  const locale = useLocale();
  const said = (figure: string | null) => figure && decimalNumber(figure, locale);
  const boxOf = (row: FigureRow, at: number): Box => {
    const { indicator, group, jump } = row;
    const [stored, told] = [said(row.value), said(row.offered)];
    const hint = indicatorHint(indicator, locale);
    return {
      indicator: indicator.code,
      label: labels[`content.rows.${at}.value`] ?? indicator.code,
      last: said(row.last) ?? t('unknown'),
      value: value(`content.rows.${at}.value`, stored ?? (filled ? told : null)),
      // What is not there is left out: each box is written in this page twice, and the page is weighed.
      ...(group && { group }),
      ...(told && { told }),
      ...(hint && { hint }),
      ...(jump !== null && stored && { asked: <JumpLine row={row} /> }),
    };
  };
  const boxes = rows.map(boxOf);
  const sections = indicatorSections
    .map((name) => ({
      name,
      title: terms(name),
      boxes: boxes.filter((_, at) => rows[at]?.indicator.section === name),
    }))
    .filter((section) => section.boxes.length > 0);
  return <FigureBoxes sections={sections} before={t('last')} source={t('told')} />;
}

/** Asks, and never blocks. */
export function JumpLine({ row: { jump, value } }: { row: FigureRow }) {
  const t = useTranslations('updates.figures');
  const locale = useLocale();
  if (jump === null || value === null) return null;
  const said = decimalNumber(value, locale);
  return (
    <p className="ask">
      <Icon name="triangle" />
      <span>
        {jump >= 1
          ? t('jumpUp', { times: decimalNumber(String(Math.round(jump)), locale), value: said })
          : t('jumpDown', { value: said })}
      </span>
    </p>
  );
}
