import type { z } from 'zod';
import type { Db } from '#db/index.ts';
import type { imports, SheetMapping } from '#db/schema/index.ts';
import type { Grid } from '#lib/exchange/grid.ts';
import { headOf } from '#lib/exchange/mapping.ts';
import { guessSheet, whatIsMissing, whatIsOpen } from './guess.ts';
import { gridOf, isOfRecords } from './record-import.ts';
import { recordImporters } from './records.ts';
import type { ImportSheets, ImportSheetsKey } from './schema.ts';

type Asked = z.output<typeof ImportSheetsKey>;
const shown = 3;

/** Each part with the sheet that is read for it; `asked` looks at one part with another sheet or header row. */
export async function sheetsOf(
  db: Db,
  found: typeof imports.$inferSelect,
  asked: Asked,
): Promise<z.input<typeof ImportSheets>> {
  const { id, fileName } = found;
  // Published figures have columns of their own, and a file that was decided on is not kept for ever.
  if (!isMappable(found)) return { id, fileName, parts: [], sheets: [], unused: [] };
  const grid = await gridOf(db, id);
  const place = { operationId: found.operationId, headerRow: asked.headerRow };
  const parts: z.input<typeof ImportSheets>['parts'] = [];
  for (const importer of recordImporters(found.kind)) {
    const known = found.mapping?.find(({ part }) => part === importer.kind) ?? null;
    const other =
      asked.part === importer.kind && (asked.sheet !== undefined || asked.headerRow !== undefined);
    const sheet = grid.sheets.find(
      ({ name }) => name === (asked.sheet ?? known?.sheet ?? grid.sheets[0]?.name),
    );
    const mapping = other && sheet ? await guessSheet(db, importer, sheet, place) : known;
    parts.push({
      part: importer.kind,
      mapping,
      fields: Object.keys(importer.fields),
      ...openIn(grid, mapping),
    });
  }
  const used = new Set(parts.map(({ mapping }) => mapping?.sheet));
  return {
    id,
    fileName,
    parts,
    sheets: grid.sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
    unused: grid.sheets
      // The one sheet of a CSV has no name that could be told.
      .filter(({ name, rows }) => name && rows.length > 0 && !used.has(name))
      .map(({ name }) => name),
  };
}

const isMappable = ({ kind, status }: typeof imports.$inferSelect) =>
  isOfRecords(kind) && (status === 'uploaded' || status === 'previewed');

function openIn(grid: Grid, mapping: SheetMapping | null) {
  const sheet = mapping && grid.sheets.find(({ name }) => name === mapping.sheet);
  if (!sheet) return { open: [], missing: [], header: [], samples: [] };
  const { header, body } = headOf(sheet, mapping.headerRow);
  const width = Math.max(header.length, ...body.slice(0, 50).map(({ cells }) => cells.length));
  const samples = Array.from({ length: width }, (_, at) =>
    [...new Set(body.slice(0, 30).map(({ cells }) => cells[at]?.trim() ?? ''))]
      .filter(Boolean)
      .slice(0, shown),
  );
  return {
    open: whatIsOpen(grid, mapping),
    missing: whatIsMissing(mapping),
    header: Array.from({ length: width }, (_, at) => header[at] ?? ''),
    samples: samples.map((each) => each.map((text) => text.slice(0, 80))),
  };
}
