import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { contentOf, listed, opened, Unsafe } from './zip-check.ts';

type Related = { Id: string; Type: string; Target: string };
type Sheet = AsyncIterable<ExcelJS.Row> & { name: string };

/** What exceljs 4.4.0 calls for each part that it finds. */
type Parts = {
  _parseRels(part: Readable): Promise<void>;
  _parseWorkbook(part: Readable): Promise<void>;
  _parseStyles(part: Readable): Promise<void>;
  _parseSharedStrings(part: Readable): AsyncIterable<unknown>;
  _parseWorksheet(part: Readable, at: number): Iterable<{ value: Sheet }>;
  model?: { sheets?: { name: string; rId: string }[] };
  workbookRels?: Related[];
};

/**
 * The sheets of a workbook in the order of its tabs, read one after the other. exceljs reads the cells; its own way
 * through the archive loses parts of it now and then, and breaks a letter of two bytes where a piece ends in it.
 */
export async function* sheetsOf(file: Buffer): AsyncGenerator<Sheet> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader('', {
    sharedStrings: 'cache',
    styles: 'cache',
    worksheets: 'emit',
  }) as unknown as Parts;
  const zip = await opened(file);
  const entries = new Map((await listed(zip)).map((entry) => [entry.fileName.toLowerCase(), entry]));
  const part = async (name: string) => {
    const entry = entries.get(name.toLowerCase());
    return entry && (await contentOf(zip, entry)).setEncoding('utf8');
  };
  const needed = async (name: string, read: (part: Readable) => Promise<unknown>) => {
    const found = await part(name);
    if (found) await read(found);
  };
  await needed('xl/_rels/workbook.xml.rels', (found) => reader._parseRels(found));
  await needed('xl/workbook.xml', (found) => reader._parseWorkbook(found));
  await needed('xl/styles.xml', (found) => reader._parseStyles(found));
  await needed('xl/sharedStrings.xml', async (found) => {
    for await (const _ of reader._parseSharedStrings(found));
  });
  for (const [at, { name, rId }] of (reader.model?.sheets ?? []).entries()) {
    const related = reader.workbookRels?.find(({ Id }) => Id === rId);
    // A tab may be a chart alone.
    if (related && !related.Type.endsWith('/worksheet')) continue;
    const found = related && (await part(pathOf(related.Target)));
    if (!found) throw new Unsafe('file_unreadable');
    for (const { value: sheet } of reader._parseWorksheet(found, at + 1)) {
      sheet.name = name;
      yield sheet;
    }
  }
}

/** Some programs write where a part is from the archive's root, some from the workbook. */
const pathOf = (target: string) => posix.resolve('/xl', target).slice(1);
