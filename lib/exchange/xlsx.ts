import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { neutralised, unwritable } from './danger.ts';
import type { FileColumn, FileValue } from './file-column.ts';

/** Rows between two looks at whether the reader keeps up. */
const handful = 100;

/**
 * Rows as a workbook, one by one, the names frozen above them: numbers are numbers, days are days, a column of codes
 * offers them as a list, and everything else is text that no spreadsheet runs (A27).
 */
export function asXlsx<T>(
  columns: readonly FileColumn<T>[],
  rows: AsyncIterable<T>,
  sheetName: string,
): Readable {
  const out = new PassThrough();
  // Whoever leaves early is told so by the stream itself.
  out.on('error', () => undefined);
  write(out, columns, rows, sheetName).catch((error: unknown) =>
    out.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return out;
}

async function write<T>(
  out: PassThrough,
  columns: readonly FileColumn<T>[],
  rows: AsyncIterable<T>,
  sheetName: string,
) {
  // Only when somebody asks for a workbook: it is large.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const sheet = book.addWorksheet(sheetName.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, as }) => ({
    width: Math.max(12, Math.min(40, header.length + 4)),
    style: { numFmt: as === 'day' ? 'yyyy-mm-dd' : as === 'number' ? '0.##########' : '@' },
  }));
  const head = sheet.addRow(columns.map(({ header }) => header));
  head.font = { bold: true };
  head.commit();
  let written = 0;
  for await (const row of rows) {
    if (out.destroyed) return;
    sheet.addRow(columns.map((column) => cellOf(column, column.value(row)))).commit();
    written += 1;
    if (written % handful === 0) await keepingUp(out);
  }
  const lists = columns.flatMap(({ codes }, at) => (codes ? [{ codes, at: at + 1 }] : []));
  for (const [n, { at, codes }] of lists.entries())
    offer(sheet, at, `Lists!$${letters(n + 1)}$1:$${letters(n + 1)}$${codes.length}`, written);
  sheet.commit();
  if (lists.length > 0) {
    const named = book.addWorksheet('Lists', { state: 'hidden' });
    const longest = Math.max(...lists.map(({ codes }) => codes.length));
    for (let line = 0; line < longest; line += 1)
      named.addRow(lists.map(({ codes }) => codes[line] ?? null)).commit();
    named.commit();
  }
  await book.commit();
}

/** Also for rows that somebody adds below. */
const room = 1_000;

type Validated = { dataValidations?: { add(range: string, rule: object): void } };

function offer(sheet: object, column: number, formula: string, written: number) {
  const at = letters(column);
  (sheet as Validated).dataValidations?.add(`${at}2:${at}${written + room}`, {
    type: 'list',
    allowBlank: true,
    formulae: [formula],
    showErrorMessage: true,
    errorStyle: 'warning',
  });
}

/** 1 is A, 27 is AA. */
const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

function cellOf<T>({ as }: FileColumn<T>, value: FileValue): string | number | Date | null {
  if (value === null || typeof value === 'number') return value;
  const text = typeof value === 'string' ? value : value.join(' | ');
  if (as === 'day' && /^(19|20)\d\d-\d\d-\d\d$/.test(text)) return new Date(`${text}T00:00:00Z`);
  if (as === 'number' && /^-?\d{1,15}(\.\d+)?$/.test(text)) return Number(text);
  return text === '' ? null : neutralised(text).replace(unwritable, '');
}

/** Rows wait while the reader has not taken those before, so that they do not pile up here. */
async function keepingUp(out: PassThrough) {
  await setImmediate();
  if (!out.writableNeedDrain || out.destroyed) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      out.off('drain', go).off('close', go);
      resolve();
    };
    out.on('drain', go).on('close', go);
  });
}
