import { and, eq, sql } from 'drizzle-orm';
import { fetched } from '#db/bulk.ts';
import type { ImportOutcome } from '#db/enums.ts';
import { importFiles, importRows, imports } from '#db/schema/index.ts';
import { query, stream } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { ImportFilter, ImportRowFilter, ImportRowsExport, ImportSheetsKey } from './schema.ts';
import { requireSeen, seenBy } from './seen.ts';
import { sheetsOf } from './sheets.ts';

const shown = {
  id: imports.id,
  kind: imports.kind,
  fileName: imports.fileName,
  sha256: imports.sha256,
  bytes: imports.bytes,
  encoding: imports.encoding,
  asOf: imports.asOf,
  status: imports.status,
  covers: imports.covers,
  counts: imports.counts,
  createdAt: imports.createdAt,
  appliedAt: imports.appliedAt,
  undoneAt: imports.undoneAt,
  operationId: imports.operationId,
  mapping: imports.mapping,
};

export const listImports = query({
  action: 'import.read',
  input: ImportFilter,
  async run({ db, actor, input: { kind, status, ...paging } }) {
    const by = { created: { by: sql`${imports.createdAt}`, type: 'timestamptz' } };
    const place = seek(paging, by, sql`${imports.id}`);
    const wanted = and(
      kind ? eq(imports.kind, kind) : undefined,
      status ? eq(imports.status, status) : undefined,
      seenBy(actor),
    );
    const rows = await db
      .select({
        ...shown,
        cursorKey: place.key,
        total: sql<number>`(select count(*) from ${imports} where ${wanted ?? sql`true`})`.mapWith(Number),
      })
      .from(imports)
      .where(and(wanted, place.where))
      .orderBy(...place.orderBy)
      .limit(place.limit);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

export const getImport = query({
  action: 'import.read',
  input: Key,
  async run({ db, actor, input }) {
    const [found] = await db
      .select({ ...shown, fileKept: sql<boolean>`${importFiles.importId} is not null` })
      .from(imports)
      .leftJoin(importFiles, eq(importFiles.importId, imports.id))
      .where(and(eq(imports.id, input.id), seenBy(actor)));
    if (!found) throw new Refusal('not_found');
    return found;
  },
});

/** What a file holds and how its columns are understood, so that somebody can say what is still open. */
export const getImportSheets = query({
  action: 'import.read',
  input: ImportSheetsKey,
  async run({ db, actor, input }) {
    const [found] = await db
      .select()
      .from(imports)
      .where(and(eq(imports.id, input.id), seenBy(actor)));
    if (!found) throw new Refusal('not_found');
    return sheetsOf(db, found, input);
  },
});

/** It writes something, and has a note; that of a row which was left when the import was undone is another. */
const worthALook = sql`${importRows.outcome} in ('new', 'changed') and ${importRows.reason} <> 'changed_since'`;

/** What each row of the file would do, or did. */
export const listImportRows = query({
  action: 'import.read',
  input: ImportRowFilter,
  async run({ db, actor, input: { id, outcome, toCheck, ...paging } }) {
    await requireSeen(db, actor, id);
    const by = { line: { by: sql`${importRows.id}`, type: 'bigint' } };
    const place = seek(paging, by, sql`${importRows.id}`, 'bigint');
    const wanted = and(
      eq(importRows.importId, id),
      outcome ? eq(importRows.outcome, outcome) : undefined,
      toCheck ? worthALook : undefined,
    );
    const rows = await db
      .select({
        id: sql<string>`${importRows.id}::text`,
        sheet: importRows.sheet,
        part: importRows.part,
        line: importRows.line,
        outcome: importRows.outcome,
        key: importRows.key,
        label: importRows.label,
        subjectId: importRows.subjectId,
        data: importRows.data,
        before: importRows.before,
        reason: importRows.reason,
        reasonValue: importRows.reasonValue,
        cursorKey: place.key,
        total: sql<number>`(select count(*) from ${importRows} where ${wanted})`.mapWith(Number),
      })
      .from(importRows)
      .where(and(wanted, place.where))
      .orderBy(...place.orderBy)
      .limit(place.limit);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

export type ExportedRow = {
  line: number | null;
  outcome: ImportOutcome;
  key: string;
  label: string | null;
  reason: string | null;
  value: string | null;
};

/** The rows with errors above all: whoever sent the file can mend it and send it again. */
export const exportImportRows = stream({
  action: 'import.export',
  input: ImportRowsExport,
  requires: ({ db, actor, input: { id } }) => requireSeen(db, actor, id),
  records: ({ input }) => ({ subjectType: 'import', subjectId: input.id, after: { outcome: input.outcome } }),
  rows: ({ db, input: { id, outcome } }) =>
    fetched<ExportedRow>(
      db,
      sql`select line, outcome, key, label, reason, reason_value as value from import_rows
        where import_id = ${id} and (${outcome ?? null}::import_outcome is null or outcome = ${outcome ?? null})
        order by line nulls last, id`,
    ),
});
