import { endsBefore } from '#lib/http/fields.ts';
import { day, list, Rejected, words } from './cells.ts';
import type { Coded } from './coded.ts';
import { foldedName } from './folded.ts';
import { languageCode } from './languages.ts';

/** Which of two numbers is the day where a date could be read both ways; none: the file does not tell. */
export type DateOrder = 'day_first' | 'month_first' | null;

const yes = new Set([
  'yes',
  'y',
  'true',
  '1',
  'x',
  'oui',
  'o',
  'vrai',
  'si',
  's',
  'active',
  'actif',
  'active',
]);
const no = new Set(['no', 'n', 'false', '0', 'non', 'faux', 'inactive', 'inactif']);
const millisecondsOfDay = 86_400_000;

/**
 * What a row says, field by field: undefined where it says nothing (no such column, or a blank cell, which leaves what
 * stands as it is), null where a dash alone clears it.
 */
export class Told {
  readonly #cells: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #orders: ReadonlyMap<string, DateOrder>;

  constructor(
    cells: readonly string[],
    places: ReadonlyMap<string, number>,
    orders: ReadonlyMap<string, DateOrder>,
  ) {
    this.#cells = cells;
    this.#places = places;
    this.#orders = orders;
  }

  text(field: string): string | null | undefined {
    const cell = words(this.#cells[this.#places.get(field) ?? -1] ?? '');
    if (cell === null) return undefined;
    return /^[-–—]$/.test(cell) ? null : cell;
  }

  /** Its words, where the record cannot do without. */
  needed(field: string): string {
    const told = this.text(field);
    if (!told) throw new Rejected('required', field);
    return told;
  }

  #as<T>(field: string, read: (cell: string) => T): T | null | undefined {
    const told = this.text(field);
    return told ? read(told) : (told as null | undefined);
  }

  code<T extends string>(field: string, { of }: Coded<T>): T | null | undefined {
    return this.#as(field, of);
  }

  /** Several values in one cell, as `a | b`, `a; b` or on lines of their own. */
  list(field: string, read: (part: string) => string = (part) => part): string[] | undefined {
    const told = this.text(field);
    if (told === undefined) return undefined;
    return told === null ? [] : [...new Set(list(told).map(read))];
  }

  languages(field: string): string[] | undefined {
    return this.list(field, languageCode)?.sort();
  }

  yes(field: string): boolean | undefined {
    const told = this.#as(field, (cell) => {
      if (yes.has(foldedName(cell))) return true;
      if (no.has(foldedName(cell))) return false;
      throw new Rejected('not_yes_or_no', cell);
    });
    return told ?? undefined;
  }

  number(field: string, least: number, most: number): number | null | undefined {
    return this.#as(field, (cell) => {
      const number = Number(cell);
      if (!Number.isInteger(number) || number < least || number > most)
        throw new Rejected('not_a_number', cell);
      return number;
    });
  }

  email(field: string): string | null | undefined {
    return this.#as(field, emailIn);
  }

  /** How the column writes days. */
  order(field: string): DateOrder {
    return this.#orders.get(field) ?? null;
  }

  day(field: string): string | null | undefined {
    return this.#as(field, (cell) => dayIn(cell, this.#orders.get(field) ?? null));
  }
}

export function emailIn(cell: string): string {
  if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(cell)) throw new Rejected('not_an_email', cell);
  return cell;
}

/** A day as 2026-01-31, as the serial number that spreadsheets keep, or as its column writes days. */
export function dayIn(cell: string, order: DateOrder): string | null {
  if (/^\d{5}(\.\d+)?$/.test(cell)) {
    const days = Math.floor(Number(cell));
    return new Date(Date.UTC(1899, 11, 30) + days * millisecondsOfDay).toISOString().slice(0, 10);
  }
  const [, first = '', second = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell) ?? [];
  if (!year) return day(cell);
  const [d, m] = order === 'day_first' ? [first, second] : [second, first];
  const told = order ? `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : `${first}/${second}/${year}`;
  return asWritten(cell, () => day(told));
}

/** What is wrong with a cell is said of what stands in it. */
function asWritten<T>(cell: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Rejected ? new Rejected(error.reason, cell) : error;
  }
}

/** A whole column tells what one of its cells cannot: `02/03/2026` is the 2nd of March where another says `25/03/2026`. */
export function orderIn(cells: Iterable<string>): DateOrder {
  const found = new Set<DateOrder>();
  for (const cell of cells) {
    const [, first, second] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\s*$/.exec(cell) ?? [];
    if (Number(first) > 12) found.add('day_first');
    if (Number(second) > 12) found.add('month_first');
  }
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

export function requireOrder(since: string | null | undefined, until: string | null | undefined) {
  if (endsBefore({ since: since ?? null, until: until ?? null }))
    throw new Rejected('ends_before_start', `${since} – ${until}`);
}
