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

test('a sheet whose place is told from the root of the archive is found, as openpyxl writes it', async () => {
  const file = await zipped({
    'xl/_rels/workbook.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/data.xml"/></Relationships>',
    'xl/worksheets/data.xml':
      '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>Mines</t></is></c></row></sheetData></worksheet>',
  });
  const { sheets } = await readWorkbook(file);
  expect(sheets).toEqual([{ name: 'S', rows: [{ line: 2, cells: ['Mines'] }] }]);
});
