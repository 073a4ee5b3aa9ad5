import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { neutralised } from './danger.ts';

export type CsvValue = string | number | null | readonly (string | number)[];

/** A column of an export: its name and HXL tag, and what stands in it. */
export type CsvColumn<T> = { header: string; tag: string; value: (row: T) => CsvValue };

/**
 * Rows as CSV, one by one: with the mark by which Excel knows UTF-8, a row of names and a row of HXL tags, and no
 * cell that a spreadsheet would run (A27). Lists are joined by ` | `, as OCHA does.
 */
export function asCsv<T>(columns: readonly CsvColumn<T>[], rows: AsyncIterable<T>): Readable {
  const writer = stringify({ bom: true, record_delimiter: 'windows', quoted_match: /[;\t\r\n]|^\s|\s$/ });
  async function* lines() {
    yield columns.map(({ header }) => header);
    yield columns.map(({ tag }) => tag);
    for await (const row of rows) yield columns.map(({ value }) => cellOf(value(row)));
  }
  // Whichever ends early ends the other: nobody reads rows that nobody waits for.
  pipeline(Readable.from(lines()), writer, () => undefined);
  return writer as unknown as Readable;
}

function cellOf(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return neutralised(typeof value === 'string' ? value : value.join(' | '));
}
