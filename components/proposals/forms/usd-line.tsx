import { moneyInFull } from '#lib/i18n/format.ts';
import { typedSum } from '#lib/proposals/typed-sum.ts';
import type { TableSpec } from './section-spec.ts';
import type { SectionWords } from './section-words.ts';

type Props = { spec: TableSpec; count: number; typed: (name: string) => string; words: SectionWords };

/** What the sum of the lines is worth in USD, where it is in another currency and a rate is given. */
export function UsdLine({ spec, count, typed, words }: Props) {
  const currency = typed('content.currency').trim().toUpperCase();
  const rate = Number(typed('content.rate').replace(',', '.'));
  const column = spec.sums?.[0] ?? '';
  const sum = typedSum(Array.from({ length: count }, (_, row) => typed(`content.rows.${row}.${column}`)));
  if (sum === null || currency === 'USD' || currency === '' || !(rate > 0)) return null;
  return (
    <p className="mt-2 sm">
      {words.inUsd}: <b className="b tnum">{moneyInFull(Math.round(sum * rate * 100) / 100, words.locale)}</b>
    </p>
  );
}
