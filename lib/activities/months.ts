import { Rejected } from '#lib/exchange/cells.ts';
import { folded, foldedName } from '#lib/exchange/folded.ts';
import { type DateOrder, dayIn, orderIn } from '#lib/exchange/told.ts';

const locales = ['en', 'fr', 'es', 'uk'];

/** What months are called, in full and short, in the languages of the files. */
const months = new Map(
  locales.flatMap((locale) =>
    ['long', 'short'].flatMap((month) =>
      Array.from({ length: 12 }, (_, at): [string, number] => [
        foldedName(
          new Date(Date.UTC(2024, at, 1)).toLocaleDateString(locale, {
            month: month as 'long' | 'short',
            timeZone: 'UTC',
          }),
        ),
        at + 1,
      ]),
    ),
  ),
);

const first = (year: string | number, month: number) => `${year}-${String(month).padStart(2, '0')}-01`;

/**
 * The first day of the month that a cell means: `2025-04`, `April 2025`, `04/2025`, a whole date, or a month alone, whose
 * year stands in a column of its own or is that of the file.
 */
export function monthIn(cell: string, year: string | null, order: DateOrder): string {
  const { y, m } =
    (/^(?<y>\d{4})[-/.](?<m>\d{1,2})$/.exec(cell) ?? /^(?<m>\d{1,2})[-/.](?<y>\d{4})$/.exec(cell))?.groups ??
    {};
  if (y) return real(cell, y, Number(m));
  const named = folded(cell)
    .match(/\p{L}+/gu)
    ?.map((word) => months.get(word))
    .find(Boolean);
  const told = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(cell)?.[0] ?? year;
  const number = named ?? (/^\d{1,2}$/.test(cell) ? Number(cell) : undefined);
  if (number !== undefined) {
    if (!told) throw new Rejected('month_without_year', cell);
    return real(cell, told, number);
  }
  return `${dayOf(cell, order).slice(0, 7)}-01`;
}

/** What is no day at all is told as no month. */
function dayOf(cell: string, order: DateOrder): string {
  try {
    const day = dayIn(cell, order);
    if (day) return day;
  } catch (error) {
    if (!(error instanceof Rejected) || error.reason !== 'not_a_date') throw error;
  }
  throw new Rejected('not_a_month', cell);
}

function real(cell: string, year: string, month: number): string {
  if (month < 1 || month > 12 || !/^(19|20)\d\d$/.test(year)) throw new Rejected('not_a_month', cell);
  return first(year, month);
}

/** How a column of months writes them: `01/04/2021` is of April where the first number is 1 in every cell. */
export function monthOrderIn(cells: readonly string[]): DateOrder {
  const parts = cells.flatMap((cell) => {
    const [, a, b] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\s*$/.exec(cell) ?? [];
    return a && b ? [[Number(a), Number(b)] as const] : [];
  });
  const sure = orderIn(cells);
  if (sure || parts.length === 0) return sure;
  const [always, other] = [parts.every(([a]) => a === 1), parts.every(([, b]) => b === 1)];
  if (always === other) return null;
  return always ? 'day_first' : 'month_first';
}
