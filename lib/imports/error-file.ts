import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Locale } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { importFiles, importRows, imports } from '#db/schema/index.ts';
import { query } from '#lib/access/operation.ts';
import type { Grid } from '#lib/exchange/grid.ts';
import { readGrid, readText } from '#lib/exchange/read-grid.ts';
import { rowLimit } from '#lib/exchange/read-rows.ts';
import { reasonColumn } from '#lib/exchange/reason-column.ts';
import { csvOf, workbookOf } from '#lib/exchange/rewritten.ts';
import { withReasons } from '#lib/exchange/with-reasons.ts';
import { Key } from '#lib/http/fields.ts';
import type { WholeFile } from '#lib/http/file-endpoint.ts';
import { fullLocale } from '#lib/i18n/locales.ts';
import { Refusal } from '#lib/refusal.ts';
import { reasonIn } from './reasons.ts';
import { seenBy } from './seen.ts';

type Import = typeof imports.$inferSelect;

/** The file as it was sent, with a column that says why a row was not taken: to be mended, and sent again. */
export const exportErrorFile = query({
  action: 'import.export',
  input: Key,
  async run({ db, actor, input }) {
    const [found] = await db
      .select({ import: imports, content: importFiles.content })
      .from(imports)
      .leftJoin(importFiles, eq(importFiles.importId, imports.id))
      .where(and(eq(imports.id, input.id), seenBy(actor)));
    if (!found) throw new Refusal('not_found');
    if (!found.content) throw new Refusal('file_not_kept');
    const reasons = await reasonsIn(db, actor.locale, input.id);
    const file = await rewritten(found.import, found.content, reasons, actor.locale);
    return { ...file, id: input.id, operationId: found.import.operationId };
  },
  records: ({ output: { id, operationId } }) => ({ subjectType: 'import', subjectId: id, operationId }),
});

/** Why rows were not taken, by their sheet and line. */
async function reasonsIn(db: Db, locale: Locale, importId: string) {
  const rows = await db
    .select({
      sheet: importRows.sheet,
      line: sql<number>`${importRows.line}`,
      reason: importRows.reason,
      value: importRows.reasonValue,
    })
    .from(importRows)
    .where(
      and(eq(importRows.importId, importId), eq(importRows.outcome, 'rejected'), isNotNull(importRows.line)),
    );
  const found = new Map<string, Map<number, string>>();
  for (const { sheet, line, reason, value } of rows) {
    const of = found.get(sheet) ?? new Map<number, string>();
    found.set(sheet, of.set(line, reasonIn(locale, reason, value)));
  }
  return found;
}

async function rewritten(
  { fileName, mapping }: Import,
  content: Buffer,
  reasons: ReadonlyMap<string, ReadonlyMap<number, string>>,
  locale: Locale,
): Promise<z.input<typeof WholeFile>> {
  const grid = await gridOf(content, mapping !== null);
  const headerRows = new Map(mapping?.map(({ sheet, headerRow }) => [sheet, headerRow]) ?? [['', 1]]);
  const sheets = grid.sheets.map((sheet) => {
    const headerRow = headerRows.get(sheet.name);
    if (headerRow === undefined || sheet.rows.length === 0) return sheet;
    const told = { headerRow, heading: reasonColumn[fullLocale(locale)], ragged: mapping === null };
    return { ...sheet, rows: withReasons(sheet, { ...told, reasons: reasons.get(sheet.name) ?? new Map() }) };
  });
  const name = `${fileName.replace(/\.[^.]{1,5}$/, '')} (${reasonColumn[fullLocale(locale)].toLowerCase()})`;
  if (grid.encoding === 'XLSX') {
    const workbook = await workbookOf(sheets, headerRows);
    return { name: `${name}.xlsx`, type: xlsx, content: workbook.toString('base64') };
  }
  const text = csvOf(sheets[0]?.rows ?? [], grid.delimiter ?? ',');
  return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', content: text.toString('base64') };
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Published files are longer and wider than any of ours; they were read once already. */
const gridOf = (content: Buffer, isOfRecords: boolean): Promise<Grid> =>
  isOfRecords
    ? readGrid(content)
    : readText(content, {
        rows: rowLimit + 3,
        columns: Number.POSITIVE_INFINITY,
        characters: Number.POSITIVE_INFINITY,
      });
