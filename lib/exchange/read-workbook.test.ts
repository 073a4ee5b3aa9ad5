import { expect, test } from 'vitest';
import { zipped } from '#lib/testing/bombs.ts';
import { workbook } from '#lib/testing/workbook.ts';
import { readWorkbook } from './read-workbook.ts';

test('every letter of a long workbook arrives, wherever the archive cuts its bytes', async () => {
  const rows = Array.from({ length: 4_000 }, (_, n) => [
    `${'x'.repeat(n % 7)}Déminage التطهير Очищення ${n}`,
    `حقول الألغام${'y'.repeat(n % 5)}`,
  ]);
  const { sheets } = await readWorkbook(await workbook({ S: rows }));
  expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual(rows);
});

test('twelve sheets arrive whole and in the order of their tabs, the table of contents last in the archive', async () => {
  const tabs = Array.from({ length: 12 }, (_, n) => `Tab ${n}`);
  const rows = (tab: string) => Array.from({ length: 30 }, (_, n) => [tab, `row ${n}`]);
  const file = await workbook(Object.fromEntries(tabs.map((tab) => [tab, rows(tab)])));
  const { sheets } = await readWorkbook(file);
  expect(sheets.map(({ name, rows: found }) => [name, found.map(({ cells }) => cells)])).toEqual(
    tabs.map((tab) => [tab, rows(tab)]),
  );
});

const sheetOf = (target: string, type = 'worksheet') =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
const data =
  '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>Mines</t></is></c></row></sheetData></worksheet>';
const related = (relations: string) =>
  zipped({ 'xl/_rels/workbook.xml.rels': relations, 'xl/worksheets/data.xml': data });

test.each([
  '/xl/worksheets/data.xml',
  'worksheets/data.xml',
  './worksheets/data.xml',
  '../xl/worksheets/data.xml',
])('a sheet is found wherever its place is told from: %s', async (target) => {
  const { sheets } = await readWorkbook(await related(sheetOf(target)));
  expect(sheets).toEqual([{ name: 'S', rows: [{ line: 2, cells: ['Mines'] }] }]);
});

test('a tab that is a chart is no sheet, and a sheet that is not in the archive makes it unreadable', async () => {
  const chart = related(sheetOf('worksheets/data.xml', 'chartsheet'));
  await expect(readWorkbook(await chart)).rejects.toMatchObject({ code: 'file_empty' });
  const gone = related(sheetOf('worksheets/gone.xml'));
  await expect(readWorkbook(await gone)).rejects.toMatchObject({ code: 'file_unreadable' });
});
