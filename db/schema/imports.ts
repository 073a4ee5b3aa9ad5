import { bigserial, date, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { ImportKind } from '../enums.ts';
import { accounts } from './accounts.ts';
import { bytea, id, instant } from './columns.ts';
import { importKind, importOutcome, importStatus } from './enums.ts';
import { scoped } from './operations.ts';

/** Columns that nobody reads, by what they are called in the file; '' is the sheet of a CSV. */
export type Unused = { sheet: string; columns: string[] };

/**
 * Of a file: the years it speaks of, and the country when it is the only one. Of a file of records: what was said of
 * it when it was sent.
 */
export type Covers = {
  since?: number;
  until?: number;
  country?: string;
  addOrganisations?: boolean;
  dateOrder?: 'day_first' | 'month_first';
  /** First day of the month that a 5W is of, where its name or whoever sent it says so. */
  month?: string;
  unused?: Unused[];
  /** Sheets that nobody reads. */
  unread?: string[];
};

/** Of one sheet: the row its columns are named in (from 1), and which of our columns stands at which of its own (from 0). */
export type SheetMapping = {
  /** Which kind of record the sheet holds. */
  part: ImportKind;
  sheet: string;
  headerRow: number;
  columns: Record<string, number>;
  ignored: number[];
};

/** One uploaded file: previewed first, then applied in one transaction or discarded. */
export const imports = pgTable(
  'imports',
  {
    id: id(),
    kind: importKind().notNull(),
    fileName: text().notNull(),
    sha256: text().notNull(),
    bytes: integer().notNull(),
    encoding: text(),
    asOf: date().notNull(),
    status: importStatus().notNull().default('previewed'),
    /** What the file speaks of, e.g. one country, or the years 2020 to 2026: only there can a record be gone. */
    covers: jsonb().$type<Covers>().notNull().default({}),
    /** Rows per outcome, e.g. {"new": 910}; `ignored` are none of ours, `confirmed` stand as they were, by a later date. */
    counts: jsonb().$type<Record<string, number>>().notNull().default({}),
    /** How its columns were understood, sheet by sheet, where somebody had to say so. */
    mapping: jsonb().$type<SheetMapping[]>(),
    accountId: uuid().references(() => accounts.id),
    createdAt: instant().notNull().defaultNow(),
    appliedAt: instant(),
    undoneAt: instant(),
    ...scoped(),
  },
  (t) => [index().on(t.kind, t.createdAt), index().on(t.operationId)],
);

/** What each row of the file would do. `before` is what stands now; `reason` a message key for a rejected row. */
export const importRows = pgTable(
  'import_rows',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    sheet: text().notNull().default(''),
    line: integer(),
    outcome: importOutcome().notNull(),
    /** The record it speaks of, known or to be made, and which part of it (a year's figures, say). */
    subjectId: uuid(),
    part: text().notNull().default(''),
    key: text().notNull(),
    label: text(),
    data: jsonb().$type<Record<string, unknown>>(),
    before: jsonb().$type<Record<string, unknown>>(),
    reason: text(),
    reasonValue: text(),
    ...scoped(),
  },
  (t) => [index().on(t.importId, t.outcome, t.line), index().on(t.subjectId), index().on(t.operationId)],
);

/** The file itself, kept while its columns are mapped, and for some weeks after: see `lib/imports/letting-go.ts`. */
export const importFiles = pgTable(
  'import_files',
  {
    importId: uuid()
      .primaryKey()
      .references(() => imports.id, { onDelete: 'cascade' }),
    content: bytea().notNull(),
    ...scoped(),
  },
  (t) => [index().on(t.operationId)],
);

/** How the columns of such a file were understood the last time; `signature` is a hash of its headers. */
export const columnMappings = pgTable(
  'column_mappings',
  {
    id: id(),
    kind: importKind().notNull(),
    signature: text().notNull(),
    mapping: jsonb().$type<SheetMapping>().notNull(),
    updatedAt: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [
    // Each operation understands its files as it does; what one learns changes no other's.
    unique().on(t.kind, t.signature, t.operationId).nullsNotDistinct(),
    index().on(t.operationId),
  ],
);
