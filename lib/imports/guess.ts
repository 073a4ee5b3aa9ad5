import { and, desc, eq, sql } from 'drizzle-orm';
import type { ImportKind } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { columnMappings, type SheetMapping } from '#db/schema/index.ts';
import { guessActivities } from '#lib/activities/guess.ts';
import { fieldName } from '#lib/exchange/fields.ts';
import { foldedName } from '#lib/exchange/folded.ts';
import type { Grid } from '#lib/exchange/grid.ts';
import {
  guessColumns,
  guessHeaderRow,
  headOf,
  missingColumns,
  openColumns,
  signatureOf,
} from '#lib/exchange/mapping.ts';
import { isReason } from '#lib/exchange/reason-column.ts';
import type { RecordImporter } from '#lib/exchange/record-importer.ts';
import { Refusal } from '#lib/refusal.ts';
import { importerOfPart, recordImporters, sheetNames } from './records.ts';

type Sheet = Grid['sheets'][number];

type Hints = { operationId: string | null; headerRow?: number | undefined; guessed?: Record<string, number> };

/** How a sheet is understood before anybody says so: as the last time, in this operation or in another, else as its headers and tags tell. */
export async function guessSheet(
  db: Db,
  { kind, fields, others }: RecordImporter,
  sheet: Sheet,
  { operationId, headerRow, guessed }: Hints,
): Promise<SheetMapping> {
  const row = headerRow ?? guessHeaderRow(fields, sheet);
  const { header, tags } = headOf(sheet, row);
  const [last] = await db
    .select({ mapping: columnMappings.mapping })
    .from(columnMappings)
    .where(and(eq(columnMappings.kind, kind), eq(columnMappings.signature, signatureOf(header))))
    .orderBy(
      sql`${columnMappings.operationId} is not distinct from ${operationId}::uuid desc`,
      desc(columnMappings.updatedAt),
    )
    .limit(1);
  const place = { part: kind, sheet: sheet.name, headerRow: row };
  // What we put beside the columns of a file that came back says nothing of a record.
  const ours = header.flatMap((name, at) => (isReason(name) ? [at] : []));
  const leaving = (columns: Record<string, number>) => (others ? leftIn(sheet, row, columns) : ours);
  if (last) {
    const { columns, ignored } = last.mapping;
    return { ...place, columns, ignored: [...new Set([...ignored, ...leaving(columns)])] };
  }
  const columns = guessed ?? guessColumns(fields, header, tags);
  return { ...place, columns, ignored: leaving(columns) };
}

/** Columns of which this kind takes nothing. */
function leftIn(sheet: Sheet, headerRow: number, columns: Record<string, number>): number[] {
  const { header, body } = headOf(sheet, headerRow);
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
  const taken = new Set(Object.values(columns));
  return Array.from({ length: width }, (_, at) => at).filter((at) => !taken.has(at));
}

/** A 5W is known by its columns, and its tables by the labels of mine action. */
async function guessOfActivities(db: Db, grid: Grid, operationId: string | null): Promise<SheetMapping[]> {
  const found: SheetMapping[] = [];
  for (const { part, sheet: name, headerRow, columns } of await guessActivities(db, grid)) {
    const [importer, sheet] = [importerOfPart(part), grid.sheets.find((each) => each.name === name)];
    if (importer && sheet)
      found.push(await guessSheet(db, importer, sheet, { operationId, headerRow, guessed: columns }));
  }
  return found;
}

/** Which sheet of a workbook holds which kind of record: by its name, or, of one kind only, the one that fits best. */
export async function guessMapping(
  db: Db,
  kind: ImportKind,
  grid: Grid,
  operationId: string | null,
): Promise<SheetMapping[]> {
  if (kind === '5w') return guessOfActivities(db, grid, operationId);
  const { sheets } = grid;
  const wanted = recordImporters(kind);
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const called = (part: ImportKind) =>
    filled.find(({ name }) => sheetNames[part]?.some((each) => foldedName(each) === foldedName(name)));
  const found: SheetMapping[] = [];
  for (const importer of wanted) {
    const sheet = called(importer.kind) ?? (wanted.length === 1 ? bestOf(importer, filled) : undefined);
    if (sheet) found.push(await guessSheet(db, importer, sheet, { operationId }));
  }
  return found;
}

function bestOf({ fields }: RecordImporter, sheets: readonly Sheet[]) {
  const score = (sheet: Sheet) => {
    const { header, tags } = headOf(sheet, guessHeaderRow(fields, sheet));
    return Object.keys(guessColumns(fields, header, tags)).length;
  };
  return sheets.reduce<Sheet | undefined>(
    (best, each) => (!best || score(each) > score(best) ? each : best),
    undefined,
  );
}

const sheetOf = ({ sheets }: Grid, mapping: SheetMapping) =>
  sheets.find(({ name }) => name === mapping.sheet);

/** Whether each column is spoken for, and all that a kind cannot do without are there. */
export const isComplete = (grid: Grid, mappings: readonly SheetMapping[]) =>
  mappings.length > 0 &&
  mappings.every((each) => whatIsOpen(grid, each).length === 0 && whatIsMissing(each).length === 0);

export function whatIsOpen(grid: Grid, mapping: SheetMapping): string[] {
  const sheet = sheetOf(grid, mapping);
  if (!sheet) return [];
  const { header } = headOf(sheet, mapping.headerRow);
  return openColumns(sheet, mapping).map((at) => header[at]?.trim() || `#${at + 1}`);
}

export function whatIsMissing(mapping: SheetMapping): string[] {
  const importer = importerOfPart(mapping.part);
  return importer ? missingColumns(importer.fields, mapping) : [];
}

/** Says no with all columns that nobody has spoken for, of all sheets. */
export function requireComplete(grid: Grid, mappings: readonly SheetMapping[]) {
  const open = mappings.flatMap((each) => whatIsOpen(grid, each));
  if (open.length > 0)
    throw new Refusal('columns_open', { values: { columns: open.slice(0, 40).join(', ') } });
  const missing = mappings.flatMap(whatIsMissing).map((name) => fieldName('en', name));
  if (missing.length > 0) throw new Refusal('columns_missing', { values: { columns: missing.join(', ') } });
}
