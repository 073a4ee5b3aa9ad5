import { useLocale } from 'next-intl';
import { millions, wholeNumber } from '#lib/i18n/format.ts';

type Props = {
  /** US dollars, as a number or the database's string. */
  amount: number | string;
  /** Every digit, for documents; tables show millions. */
  full?: boolean;
};

/** USD 4.20 M; in French 4,20 M USD. */
export function Money({ amount, full }: Props) {
  const locale = useLocale();
  const text = full ? wholeNumber(amount, locale) : `${millions(amount, locale)}\u00a0M`;
  const unit = <small>USD</small>;
  if (locale === 'fr') {
    return (
      <span className="money">
        {text} {unit}
      </span>
    );
  }
  return (
    <span className="money">
      {unit} {text}
    </span>
  );
}
