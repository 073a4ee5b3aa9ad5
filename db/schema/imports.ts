import { bigserial, date, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { id, instant } from './columns.ts';
import { importKind, importOutcome, importStatus } from './enums.ts';
import { scoped } from './operations.ts';

/** Of a file: the years it speaks of, and the country when it is the only one. */
export type Covers = { since?: number; until?: number; country?: string };

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
    accountId: uuid().references(() => accounts.id),
    createdAt: instant().notNull().defaultNow(),
    appliedAt: instant(),
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
