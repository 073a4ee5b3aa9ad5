import { restored } from './danger.ts';

/** Why a row cannot be taken: a message key (`imports.reasons.<key>`) and what it names. */
export class Rejected extends Error {
  readonly reason: string;
  readonly value: string | null;
  constructor(reason: string, value: string | null = null) {
    super(reason);
    this.reason = reason;
    this.value = value;
  }
}

const longest = 5_000;

/** Cells that are as they should be, which most are. */
const asItShouldBe = /^[0-9A-Za-z](?:[!-~]| (?! ))*(?<! )$/;

/** The words of a cell: one line, no invisible marks at the ends, accents in one piece. */
export function words(cell: string): string | null {
  if (cell === '') return null;
  if (cell.length <= longest && asItShouldBe.test(cell)) return cell;
  const text = restored(cell)
    .normalize('NFC')
    .replace(/[\s\p{Cc}\u200b\u2060\ufeff]+/gu, ' ')
    .trim();
  if (text.length > longest) throw new Rejected('too_long', `${text.slice(0, 40)}…`);
  return text || null;
}

export function required(value: string | null, column: string): string {
  if (value === null) throw new Rejected('required', column);
  return value;
}

/** OCHA's lists: `YEM | KEN | DJI`, with blanks for places that have no code. */
export const list = (cell: string): string[] =>
  (words(cell) ?? '')
    .split(/[|,;]/)
    .map((part) => part.trim())
    .filter(Boolean);

/**
 * An amount as a numeric string, or null for a blank, which is not zero. Takes `1 234,50` and `1,234.50`; refuses what
 * a spreadsheet has already rounded (`1.2E+9`).
 */
export function amount(cell: string): string | null {
  const told = words(cell)?.replace(/[\s'\u2019]/g, '');
  if (!told) return null;
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(told)
    ? told.replaceAll(',', '')
    : /^-?\d{1,3}(\.\d{3}){2,}(,\d+)?$|^-?\d{1,3}\.\d{3},\d+$/.test(told)
      ? told.replaceAll('.', '').replace(',', '.')
      : told.replace(/^(-?\d+),(\d{1,2})$/, '$1.$2');
  if (!/^-?\d{1,18}(\.\d{1,6})?$/.test(plain)) throw new Rejected('not_a_number', words(cell));
  return shortest(plain);
}

/** Without the zeros that say nothing, so that equal amounts are written alike. */
function shortest(plain: string): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(plain) ?? [];
  const digits = part ? `${whole}.${part}` : whole;
  return digits === '0' ? '0' : `${sign}${digits}`;
}

/** A whole number that names something: an id. */
export function id(cell: string): number | null {
  const told = words(cell);
  if (told === null) return null;
  if (!/^\d{1,9}$/.test(told)) throw new Rejected('not_a_number', told);
  return Number(told);
}

export function year(cell: string): number {
  const told = words(cell);
  if (!told || !/^(19|20)\d\d$/.test(told)) throw new Rejected('not_a_year', told);
  return Number(told);
}

/** A date as `2026-01-31`, or null for a blank. `31/01/2026` is taken; `02/03/2026` could be two days and is not. */
export function day(cell: string): string | null {
  const told = words(cell);
  if (told === null) return null;
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/.exec(told);
  if (iso) return realDay(told, iso[1], iso[2], iso[3]);
  const [, first = '', second = '', last] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(told) ?? [];
  if (!last) throw new Rejected('not_a_date', told);
  if (Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second))
    throw new Rejected('date_ambiguous', told);
  return Number(second) > 12 ? realDay(told, last, first, second) : realDay(told, last, second, first);
}

const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;

function realDay(told: string, y = '', m = '', d = ''): string {
  const [year, month, date] = [Number(y), Number(m), Number(d)];
  const last = month === 2 && isLeap(year) ? 29 : (daysOf[month - 1] ?? 0);
  if (year < 1900 || date < 1 || date > last) throw new Rejected('not_a_date', told);
  return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}
