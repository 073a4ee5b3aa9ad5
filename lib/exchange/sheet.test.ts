import { expect, test } from 'vitest';
import { locate } from './columns.ts';
import { readSheet } from './sheet.ts';

async function* text(whole: string, size = whole.length || 1) {
  for (let at = 0; at < whole.length; at += size) yield whole.slice(at, at + size);
}

async function read(whole: string, { limit = 100, size }: { limit?: number; size?: number } = {}) {
  const { rows, ...head } = await readSheet(text(whole, size), limit);
  const all = [];
  for await (const handful of rows) all.push(...handful);
  return { ...head, rows: all };
}

test('names and tags are told from rows; each row has the line it starts on', async () => {
  const whole = 'code,name\r\n#response+code,#response+name\r\nA,"two\r\nlines"\r\n\r\n , \r\nB,x\r\n';
  for (const size of [1, 5, 1_000])
    expect(await read(whole, { size })).toEqual({
      header: ['code', 'name'],
      tags: ['#response+code', '#response+name'],
      delimiter: ',',
      rows: [
        { line: 3, cells: ['A', 'two\r\nlines'] },
        { line: 7, cells: ['B', 'x'] },
      ],
    });
});

test('a first line that tells Excel the separator is no row', async () => {
  for (const [mark, header] of [
    [';', 'a;b'],
    ['\t', 'a\tb'],
  ] as const)
    expect(await read(`sep=${mark}\r\n${header}\r\n1${mark}2\r\n`)).toMatchObject({
      header: ['a', 'b'],
      delimiter: mark,
      rows: [{ line: 3, cells: ['1', '2'] }],
    });
});

test.each([
  ['tags only', '#a +b,#c\n1,2\n', { header: [], tags: ['#a +b', '#c'] }],
  ['two rows of tags', 'h,i\n#a,#c\n#a+x,#c\n1,2\n', { header: ['h', 'i'], tags: ['#a', '#c'] }],
  ['no tags', 'h,i\n1,2\n', { header: ['h', 'i'], tags: [] }],
  ['tags of some columns', 'h,i,j\n#a,#c,\n1,2,\n', { header: ['h', 'i', 'j'], tags: ['#a', '#c', ''] }],
])('%s', async (_, whole, head) => {
  const sheet = await read(whole);
  expect(sheet).toMatchObject(head);
  expect(sheet.rows.map((row) => row.cells.slice(0, 2))).toEqual([['1', '2']]);
});

test.each([
  ['a;b;c\n1,5;2;3\n', ';'],
  ['a\tb\n1\t2\n', '\t'],
  ['"a;x","b"\n1,2\n', ','],
])('the separator is what the first line has most of: %j', async (whole, delimiter) => {
  expect(await read(whole)).toMatchObject({ delimiter });
});

test.each([
  ['a quote that is never closed', 'a,b\n1,2\n3,"4\n5,6\n', 3],
  ['a quote inside a bare cell', 'a,b\n1,x"y\n', 2],
  ['text after a closing quote', 'a,b\n1,2\n1,"x"y\n', 3],
  ['a cell without end', `a,b\n1,"${'x'.repeat(300_000)}\n`, 2],
])('file_broken names the line: %s', async (_, whole, line) => {
  await expect(read(whole)).rejects.toMatchObject({ code: 'file_broken', detail: { values: { line } } });
});

test('more rows than the limit, a head alone, and nothing are refused', async () => {
  await expect(read('a\n1\n2\n3\n', { limit: 2 })).rejects.toMatchObject({
    code: 'file_too_long',
    detail: { values: { limit: 2 } },
  });
  expect((await read(`a\n1\n2\n${'\n'.repeat(5_000)}`, { limit: 2 })).rows).toHaveLength(2);
  await expect(read('a,b\n#x,#y\n')).rejects.toThrow('file_empty');
  await expect(read('a,b\n')).rejects.toThrow('file_empty');
  await expect(read('\n\n  \n')).rejects.toThrow('file_empty');
});

const kind = {
  kind: 'plans',
  columns: {
    code: { tag: '#response+code', headers: ['code'] },
    start: { tag: '#date+start', headers: ['startDate', 'start date'] },
    more: { tag: '#meta', headers: ['more'], optional: true },
  },
} as const;
const other = { kind: 'other', columns: { x: { tag: '#x', headers: ['x'] } } } as const;
const found = (header: string[], tags: string[] = []) => {
  const sheet = { header, tags, delimiter: ',', rows: (async function* () {})() };
  return Object.fromEntries(locate(kind, sheet, [kind, other]));
};

test('columns are found by tag or by name, in any order', () => {
  expect(found(['Début', 'Code'], ['#DATE +start', '#response+code'])).toEqual({ start: 0, code: 1 });
  expect(found(['', 'Start_Date', 'CODE', 'more'])).toEqual({ start: 1, code: 2, more: 3 });
});

test('what is missing, or what the file is instead, is said', () => {
  const values = (column: string) => ({ code: 'file_missing_column', detail: { values: { column } } });
  expect(() => found(['code'])).toThrow(expect.objectContaining(values('startDate')));
  const wrong = (what: string) => ({ code: 'file_wrong_kind', detail: { values: { found: what } } });
  expect(() => found(['x', 'y'])).toThrow(expect.objectContaining(wrong('other')));
  expect(() => found(['a', '', '__proto__'])).toThrow(expect.objectContaining(wrong('a, __proto__')));
});
