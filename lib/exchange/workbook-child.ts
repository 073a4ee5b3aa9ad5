import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import type ExcelJS from 'exceljs';
import { type GridRow, limits } from './grid.ts';
import { sheetsOf } from './workbook-parts.ts';
import { Unsafe, zipSeemsSafe } from './zip-check.ts';

/**
 * Reads a workbook that somebody sent, in a process of its own that may be killed: read-workbook.ts starts it with
 * little memory, gives it the file on its input, and reads rows as lines of JSON from its output.
 */
const used = { sheets: 0, rows: 0, characters: 0 };

function spend(what: keyof typeof used, many: number, code: string) {
  used[what] += many;
  if (used[what] > limits[what]) throw new Unsafe(code, limits[what]);
}

// The parser of XML has already decoded what exceljs would decode once more: `&amp;lt;` is the text `&lt;`.
const utils = createRequire(import.meta.url)('exceljs/lib/utils/utils.js') as {
  xmlDecode(text: string): string;
};
utils.xmlDecode = (text) => text;

/** Waits until whoever reads has read, so that rows do not pile up here. */
const tell = (line: unknown) =>
  new Promise<void>((resolve) => process.stdout.write(`${JSON.stringify(line)}\n`, () => resolve()));

/** A cell's text: a formula's last result, a date as 2026-01-31, a number without the rounding of its format. */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return String(value.text ?? '');
  if ('result' in value) return textOf(value.result ?? null);
  return '';
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

function cellsOf(row: ExcelJS.Row): string[] {
  if (row.cellCount > limits.columns) throw new Unsafe('file_too_wide', limits.columns);
  const found: string[] = Array.from({ length: row.cellCount }, () => '');
  row.eachCell((cell, at) => {
    found[at - 1] = textOf(cell.value);
  });
  spend('characters', found.join('').length, 'file_too_heavy');
  return found;
}

async function read() {
  const file = await buffer(process.stdin);
  await zipSeemsSafe(file);
  for await (const sheet of sheetsOf(file)) {
    spend('sheets', 1, 'file_too_heavy');
    await tell({ sheet: sheet.name });
    let handful: GridRow[] = [];
    for await (const row of sheet) {
      spend('rows', 1, 'file_too_long');
      const found = cellsOf(row);
      if (found.some((cell) => cell.trim() !== '')) handful.push({ line: row.number, cells: found });
      if (handful.length < 200) continue;
      await tell({ rows: handful });
      handful = [];
    }
    await tell({ rows: handful });
  }
  await tell({ end: true });
}

try {
  await read();
} catch (error) {
  const refused =
    error instanceof Unsafe ? { code: error.code, limit: error.limit } : { code: 'file_unreadable' };
  await tell(refused);
}
process.exit();
