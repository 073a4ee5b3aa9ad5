import { useLocale, useTranslations } from 'next-intl';
import { inMillions, NotStated } from '#components/appeals/amount.tsx';
import { moneyInMillions } from '#lib/i18n/format.ts';

/** Millions without their unit; a blank is no zero, and says so. */
export function Millions({ amount }: { amount: string | null }) {
  const t = useTranslations('funding');
  const locale = useLocale();
  return amount === null ? <NotStated words={t('notStated')} /> : inMillions(amount, locale);
}

/** An amount in words, for what is only seen. */
export function useMoney() {
  const t = useTranslations('funding');
  const locale = useLocale();
  return (amount: string | null): string =>
    amount === null ? t('notStated') : moneyInMillions(amount, locale);
}
