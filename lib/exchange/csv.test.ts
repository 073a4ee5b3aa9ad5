import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCsv } from './csv.ts';
import { neutralised, restored } from './danger.ts';

async function* each<T>(rows: T[]) {
  yield* rows;
}
const columns = [
  { header: 'text', tag: '#a', value: (row: [string, number]) => row[0] },
  { header: 'number', tag: '#b', value: (row: [string, number]) => row[1] },
];
const text = async (stream: NodeJS.ReadableStream) => (await buffer(stream)).toString();
const written = (rows: [string, number][]) => text(asCsv(columns, each(rows), { tagged: true }));
const cells = (csv: string) =>
  parse(csv.replace(/^\ufeff/, ''), { relax_column_count: true, record_delimiter: '\r\n' }) as string[][];

/** What starts a formula somewhere, after what may stand before it, among ordinary text. */
const lead = fc.string({
  unit: fc.constantFrom(' ', '\ufeff', '\u200b', '\u0007', '\u00a0', '\u202e', "'", '\n'),
  maxLength: 4,
});
const sting = fc.constantFrom('=', '+', '-', '@', '|', '%', '\t', '\r', '\uff1d', '');
const anyCell = fc.oneof(
  fc.tuple(lead, sting, fc.string({ unit: 'grapheme' })).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed()),
);

test('A27 whatever is exported comes back the same, and no cell of it is a formula', async () => {
  const row = fc.tuple(
    anyCell,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
      const read = cells(await written(rows)).slice(2);
      expect(read.map(([cell = '']) => restored(cell))).toEqual(rows.map(([cell]) => cell));
      for (const [cell = ''] of read)
        expect(cell.replace(/^[\s\p{Cc}\p{Cf}]*/u, '')).toMatch(/^(?![=+\-@|%\uff1d])|^-?\d+(\.\d+)?$/u);
      expect(read.map(([, number]) => Number(number))).toEqual(rows.map(([, number]) => number));
    }),
  );
});

test.each([
  ['=1+1', "'=1+1"],
  [' \u200b@SUM(A1)', "' \u200b@SUM(A1)"],
  ['\tx', "'\tx"],
  ['-3.5', '-3.5'],
  ['+41 22', "'+41 22"],
  ["it's", "it's"],
  ["'=x", "''=x"],
  ["O'Brien = x", "O'Brien = x"],
])('A27 %j is written %j', (value, cell) => {
  expect(neutralised(value)).toBe(cell);
  expect(restored(cell)).toBe(value);
});

test('starts with the mark by which Excel knows UTF-8, then names, then HXL tags; a list keeps all', async () => {
  const list = [{ header: 'l', tag: '#l', value: () => ['YEM', 'KEN'] }, ...columns];
  expect(await text(asCsv(list, each<[string, number]>([['a;b', -1.5]]), { tagged: true }))).toBe(
    '\ufeffl,text,number\r\n#l,#a,#b\r\nYEM | KEN,"a;b",-1.5\r\n',
  );
});
