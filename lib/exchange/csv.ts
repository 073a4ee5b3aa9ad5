import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { neutralised } from './danger.ts';
import type { FileColumn, FileValue } from './file-column.ts';

/**
 * Rows as CSV, one by one: with the mark by which Excel knows UTF-8, a row of names and, if asked, one of HXL tags,
 * and no cell that a spreadsheet would run (A27). Lists are joined by ` | `, as OCHA does.
 */
export function asCsv<T>(
  columns: readonly FileColumn<T>[],
  rows: AsyncIterable<T>,
  { tagged = false } = {},
): Readable {
  const writer = stringify({ bom: true, record_delimiter: 'windows', quoted_match: /[;\t\r\n]|^\s|\s$/ });
  async function* lines() {
    yield columns.map(({ header }) => header);
    if (tagged) yield columns.map(({ tag }) => tag);
    for await (const row of rows) yield columns.map(({ value }) => cellOf(value(row)));
  }
  // Whichever ends early ends the other: nobody reads rows that nobody waits for.
  pipeline(Readable.from(lines()), writer, () => undefined);
  return writer as unknown as Readable;
}

function cellOf(value: FileValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return neutralised(typeof value === 'string' ? value : value.join(' | '));
}
