import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { words } from './cells.ts';
import { neutralised } from './danger.ts';
import type { FileColumn } from './file-column.ts';
import { readGrid } from './read-grid.ts';
import { asXlsx } from './xlsx.ts';

async function* each<T>(rows: readonly T[]) {
  yield* rows;
}

type Row = { text: string; day: string | null; many: number };
const columns: FileColumn<Row>[] = [
  { header: 'text', tag: '#a', value: (row) => row.text },
  { header: 'day', tag: '#b', value: (row) => row.day, as: 'day' },
  { header: 'many', tag: '#c', value: (row) => row.many },
  { header: 'code', tag: '#d', value: () => 'b', codes: ['a', 'b'] },
];
const written = (rows: Row[]) => buffer(asXlsx(columns, each(rows), 'Specimens'));

async function opened(file: Buffer) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as never);
  return book;
}

const sting = fc.constantFrom('=', '+', '-', '@', '|', '%', '\t', "'=", '\uff1d', '&lt;', '');
const anyText = fc
  .tuple(sting, fc.string({ unit: 'grapheme' }))
  .map((parts) => parts.join(''))
  .filter((text) => text.isWellFormed());

test('A27 any text of a workbook reads back as it was, and no cell of it is a formula', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 20, maxLength: 40 }), async (texts) => {
      const file = await written(texts.map((text, many) => ({ text, day: null, many })));
      const { sheets } = await readGrid(file);
      const read = sheets[0]?.rows.slice(1).map(({ cells }) => words(cells[0] ?? ''));
      expect(read).toEqual(texts.map((text) => words(neutralised(text))));
      const sheet = (await opened(file)).worksheets[0];
      sheet?.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
    }),
    { numRuns: 4 },
  );
}, 60_000);

test('numbers are numbers, days are days, names stay in sight, codes come as a list', async () => {
  const book = await opened(await written([{ text: '=1+1', day: '2026-02-03', many: -1.5 }]));
  const sheet = book.getWorksheet('Specimens');
  const row = sheet?.getRow(2);
  expect([1, 2, 3].map((at) => row?.getCell(at).value)).toEqual(["'=1+1", new Date('2026-02-03'), -1.5]);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(row?.getCell(4).dataValidation).toMatchObject({ type: 'list', formulae: ['Lists!$A$1:$A$2'] });
  expect(book.getWorksheet('Lists')?.getColumn(1).values.slice(1)).toEqual(['a', 'b']);
});
