import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Refusal } from '#lib/refusal.ts';
import { zipped } from '#lib/testing/bombs.ts';
import { workbook } from '#lib/testing/workbook.ts';
import { readGrid } from './read-grid.ts';

const head =
  '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const foot = '</sheetData></worksheet>';
const sheet = (rows: string) => ({ 'xl/worksheets/sheet1.xml': `${head}${rows}${foot}` });
const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>A</t></is></c></row>';
const many = (count: number, one: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => one(n)).join('');

/** Seconds of a processor that our children have had, once they are gone. */
function childSeconds(): number {
  const stat = existsSync('/proc/self/stat') ? readFileSync('/proc/self/stat', 'utf8') : '';
  const [user = '0', system = '0'] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(13, 15);
  return (Number(user) + Number(system)) / 100;
}

type Refused = { code: string; seconds: number; worked: number; grown: number };

async function refused(content: Uint8Array): Promise<Refused> {
  const before = process.memoryUsage.rss();
  const had = childSeconds();
  const started = performance.now();
  const error = await readGrid(content).then(
    () => null,
    (refusal: unknown) => refusal,
  );
  const seconds = (performance.now() - started) / 1000;
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`);
  const grown = (process.memoryUsage.rss() - before) / 1024 / 1024;
  await setTimeout(300);
  return { code: error.code, seconds, worked: childSeconds() - had, grown };
}

const bombs: [name: string, code: string, make: () => Promise<Uint8Array>][] = [
  [
    '300 MB in 300 KB',
    'file_too_heavy',
    () => zipped(sheet(`${'<row><c><v>1</v></c></row>'.repeat(12_000_000)}`)),
  ],
  [
    '600,000 rows in 3 MB',
    'file_too_long',
    () => zipped(sheet(many(600_000, (n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${n}</v></c></row>`))),
  ],
  [
    'a million rows',
    'file_too_long',
    () => zipped(sheet(many(1_000_000, (n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>1</v></c></row>`))),
  ],
  ['16,384 columns', 'file_too_wide', () => zipped(sheet(`<row r="1"><c r="XFD1"><v>1</v></c></row>`))],
  [
    '100,000 parts',
    'file_too_heavy',
    () =>
      zipped({
        ...sheet(cell),
        ...Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`x/${n}`, ''])),
      }),
  ],
  [
    'an archive in the archive',
    'file_unsafe',
    async () => zipped({ ...sheet(cell), 'xl/media/more.bin': await zipped({ a: 'b' }) }),
  ],
  [
    'an entity that reads our files',
    'file_unsafe',
    () =>
      zipped({
        'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${head}<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>${foot}`,
      }),
  ],
  [
    'a billion laughs',
    'file_unsafe',
    () =>
      zipped({
        'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${head}<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>${foot}`,
      }),
  ],
  ['macros', 'file_macros', () => zipped({ ...sheet(cell), 'xl/vbaProject.bin': 'x' })],
  ['a name that leads out', 'file_unsafe', () => zipped({ ...sheet(cell), '../../etc/cron.d/x': 'x' })],
  ['another archive', 'file_wrong_kind', () => zipped({ 'a.txt': 'x' }, false)],
  ['half a workbook', 'file_unreadable', async () => (await zipped(sheet(cell))).subarray(0, 500)],
  [
    'an old workbook',
    'file_old',
    async () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
  ],
  [
    'a password',
    'file_protected',
    async () =>
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
  ],
];

test.each(bombs)(
  'A26 A25 %s is refused soon, in little memory: %s',
  async (_, code, make) => {
    const { grown, seconds, worked, ...told } = await refused(await make());
    expect(told).toEqual({ code });
    // Five seconds of a processor are five seconds of a quiet machine; on this one others work beside.
    expect(worked).toBeLessThan(5);
    expect(seconds).toBeLessThan(20);
    expect(grown).toBeLessThan(150);
  },
  120_000,
);

test('a plain workbook is read: numbers as they are, days as days, formulas as their results, blank rows left out', async () => {
  const file = await workbook({
    Notes: [['A note'], [null], ['more']],
    Data: [
      ['n', 'day', 'yes'],
      [0.1, new Date('2026-02-28'), true],
      [1e21, null, false],
    ],
  });
  const { sheets, encoding } = await readGrid(file);
  expect(encoding).toBe('XLSX');
  expect(sheets).toEqual([
    {
      name: 'Notes',
      rows: [
        { line: 1, cells: ['A note'] },
        { line: 3, cells: ['more'] },
      ],
    },
    {
      name: 'Data',
      rows: [
        { line: 1, cells: ['n', 'day', 'yes'] },
        { line: 2, cells: ['0.1', '2026-02-28', 'true'] },
        { line: 3, cells: ['1e+21', '', 'false'] },
      ],
    },
  ]);
});

test('A26 a text of a million rows or 16,384 columns is refused', async () => {
  expect((await refused(Buffer.from('a,b\n'.repeat(1_000_000)))).code).toBe('file_too_long');
  expect((await refused(Buffer.from(`${'a,'.repeat(16_384)}\n`))).code).toBe('file_too_wide');
}, 60_000);
