import { useLocale, useTranslations } from 'next-intl';
import { millions, moneyInMillions, percent } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locales.ts';

type Sides = { asked: string | null; received: string | null; percent: number | null };

/** Below this an amount in millions with two decimals would look like nothing. */
const tooSmall = 5_000;

export const inMillions = (amount: string, locale: Locale): string => {
  const value = Number(amount);
  if (value === 0 || Math.abs(value) >= tooSmall) return millions(value, locale);
  return value > 0 ? `<\u00a0${millions(10_000, locale)}` : `>\u00a0${millions(-10_000, locale)}`;
};

/** A dash for the eye and words for the ear: a blank is not zero. */
export function NotStated({ words }: { words: string }) {
  return (
    <span className="mute" title={words}>
      <span aria-hidden="true">–</span>
      <span className="vh">{words}</span>
    </span>
  );
}

/** Millions without their unit, for columns whose head says it. */
export function Millions({ amount }: { amount: string | null }) {
  const t = useTranslations('appeals');
  const locale = useLocale();
  return amount === null ? <NotStated words={t('notStated')} /> : inMillions(amount, locale);
}

/** The share of what was asked; above 100% as it is, and why there is none where there is none. */
export function Share({ asked, received, percent: share }: Sides) {
  const t = useTranslations('appeals.noShare');
  const locale = useLocale();
  if (share !== null) return percent(share / 100, locale);
  if (asked === null) return <NotStated words={t('askedMissing')} />;
  if (received === null) return <NotStated words={t('receivedMissing')} />;
  return <NotStated words={t('nothingAsked')} />;
}

/** Both sides in words, for a bar that only shows them. */
export function useSides() {
  const t = useTranslations('appeals');
  const locale = useLocale();
  const said = (amount: string | null) =>
    amount === null ? t('notStated') : moneyInMillions(amount, locale);
  return ({ asked, received }: Pick<Sides, 'asked' | 'received'>) =>
    t('barWords', { asked: said(asked), received: said(received) });
}
