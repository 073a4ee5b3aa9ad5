import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { stringify } from 'csv-stringify/sync';
import type { Row } from 'exceljs';
import { neutralised, restored, unwritable } from './danger.ts';
import type { Grid, GridRow } from './grid.ts';

/** A cell that reads as it did and that no spreadsheet runs, whether or not it came with the mark of that (A27). */
const safe = (cell: string) => neutralised(restored(cell));

const breaksIn = (cells: readonly string[]) =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/** A text as it came, each row on its line, in UTF-8 with the mark by which Excel knows it. */
export function csvOf(rows: readonly GridRow[], delimiter: string): Buffer {
  const lines: string[][] = [];
  let at = 1;
  for (const { line, cells } of rows) {
    for (; at < line; at += 1) lines.push([]);
    lines.push(cells.map(safe));
    at += 1 + breaksIn(cells);
  }
  const text = stringify(lines, {
    bom: true,
    delimiter,
    record_delimiter: 'windows',
    quoted_match: /[;,\t\r\n]|^\s|\s$/,
  });
  return Buffer.from(text);
}

/** Sheets as a workbook, each row on its line. What was a formula is the result that it had. */
export async function workbookOf(
  sheets: Grid['sheets'],
  headerRows: ReadonlyMap<string, number>,
): Promise<Buffer> {
  const { default: ExcelJS } = await import('exceljs');
  const out = new PassThrough();
  const whole = buffer(out);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  for (const [n, { name, rows }] of sheets.entries()) {
    const headerRow = headerRows.get(name) ?? 0;
    const views = headerRow > 0 ? [{ state: 'frozen', ySplit: headerRow } as const] : [];
    const sheet = book.addWorksheet(nameOf(name, n), { views });
    for (const row of rows) writeRow(sheet.getRow(row.line), row, row.line === headerRow);
    sheet.commit();
  }
  await book.commit();
  return whole;
}

function writeRow(row: Row, { cells }: GridRow, names: boolean) {
  const values = cells.map(cellValue);
  row.values = values;
  for (const [at, value] of values.entries())
    if (value instanceof Date) row.getCell(at + 1).numFmt = 'yyyy-mm-dd';
  if (names) row.font = { bold: true };
  row.commit();
}

/** Excel takes no sheet of some names; those of a workbook that it wrote are as they were. */
const nameOf = (name: string, at: number) => {
  const plain = name
    .replace(/[*?:\\/[\]]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31);
  return plain.trim() === '' || /^history$/i.test(plain) ? `${plain} ${at + 1}`.trim() : plain;
};

/** A number or a day where it reads back to the letter, else a text. */
function cellValue(cell: string): string | number | Date | null {
  if (cell === '') return null;
  if (/^-?\d{1,11}(\.\d{1,6})?$/.test(cell) && String(Number(cell)) === cell) return Number(cell);
  return dayValue(cell) ?? safe(cell).replace(unwritable, '');
}

function dayValue(cell: string): Date | null {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(cell)) return null;
  const date = new Date(`${cell}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== cell ? null : date;
}
