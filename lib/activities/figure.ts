import { amount, Rejected } from '#lib/exchange/cells.ts';
import type { Told } from '#lib/exchange/told.ts';

const most = 2_000_000_000;

/** A count of people or things: null where the cell is blank, which is not zero. */
export function figureIn(told: Told, field: string): number | null {
  const cell = told.text(field);
  if (!cell) return null;
  const number = Number(amount(cell));
  if (!Number.isInteger(number) || number > most) throw new Rejected('not_a_number', cell);
  if (number < 0) throw new Rejected('negative', cell);
  return number;
}
