import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { indicatorSections } from '#db/enums.ts';
import { decimalNumber } from '#lib/i18n/format.ts';
import { FigureBox } from './figure-box.tsx';
import { type FigureRow, indicatorHint, indicatorName } from './figure-rows.ts';

type Value = (name: string, stored?: string | number | null) => string;
type Props = {
  rows: readonly FigureRow[];
  value: Value;
  /** Whether boxes that are empty show what the 5W says. */
  filled: boolean;
};

/** Every indicator with the last period's figure beside its box; one counted by groups has a box for each. */
export function FigureFields({ rows, value, filled }: Props) {
  const terms = useTranslations('terms.indicatorSection');
  const numbered = rows.map((row, at) => ({ ...row, at }));
  return indicatorSections.map((section) => {
    const own = numbered.filter(({ indicator }) => indicator.section === section);
    if (own.length === 0) return null;
    return (
      <section key={section} aria-labelledby={`s-${section}`}>
        <h2 className="fsec" id={`s-${section}`}>
          {terms(section)}
        </h2>
        {own.map((row) => (
          <Question key={row.key} row={row} at={row.at} value={value} filled={filled} />
        ))}
      </section>
    );
  });
}

function Question({ row, at, value, filled }: { row: FigureRow; at: number; value: Value; filled: boolean }) {
  const t = useTranslations('updates.figures');
  const groups = useTranslations('terms.peopleGroup');
  const locale = useLocale();
  const { indicator, group, last, offered, jump } = row;
  const called = indicatorName(indicator, locale);
  const stored = row.value === null ? null : decimalNumber(row.value, locale);
  const told = offered === null ? null : decimalNumber(offered, locale);
  return (
    <FigureBox
      at={at}
      indicator={indicator.code}
      group={group}
      label={group ? t('of', { indicator: called, group: groups(group).toLocaleLowerCase(locale) }) : called}
      before={t('last')}
      last={last === null ? t('unknown') : decimalNumber(last, locale)}
      told={told && t('told', { value: told })}
      hint={indicatorHint(indicator, locale)}
      value={value(`content.rows.${at}.value`, stored ?? (filled ? told : null))}
      asked={jump !== null && stored !== null && <JumpLine row={row} />}
    />
  );
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
