import type { SQL } from 'drizzle-orm';
import type { ImportKind, SharingLevel } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import type { Covers } from '#db/schema/imports.ts';
import type { Action } from '#lib/access/policy.ts';
import type { Columns } from './columns.ts';

/** The cell of a row in a column, by the importer's own name for it; '' when the file has no such column. */
export type Row<C extends string = string> = (column: C) => string;

/** What is known of a file besides its rows: some tell the year in their name alone. */
export type FileTold = { name: string; asOf: string };

/** A record of a JSON file as cells, lists and objects within as JSON. */
export type Cells<C extends string = string> = { readonly [K in C]?: string };

/** Which record a row speaks of. */
export type Identity = {
  /** How people name it, unique in the file. */
  key: string;
  label: string;
  /** Which part of the record, such as a year's figures. */
  part?: string;
  /** What else the row says, kept but not compared. */
  about: Record<string, unknown>;
};

/** What a row's file speaks of, whether or not the row is ours: a file of one country says nothing of the others. */
export type Reach = { years: readonly number[]; country: string | undefined };

/** A finished import as it is applied. */
export type Applied = { id: string; asOf: string; covers: Covers; fileName: string };

/**
 * One kind of file. `identify` and `read` see one row at a time and throw Rejected; the rest is SQL over all rows at
 * once. `rows` there is a relation of (line, part, data, about), in which data and about are jsonb.
 */
export type Importer<C extends string = string> = {
  kind: ImportKind;
  /** What one must be allowed to do, besides importing. */
  action: Action;
  /** Who may read what an import of this kind did. */
  sharing: SharingLevel;
  /** Of its CSV files; none where its files are JSON alone. */
  columns: Columns & { readonly [K in C]?: Columns[string] };
  /** The records of a JSON file of this kind, in their order; null when it is another. */
  json?: (document: unknown) => Iterable<Cells<C>> | null;
  /** Its files come packed, too. */
  takesGzip?: true;
  /**
   * Its files are pages of a search, or whatever somebody asked for: what one does not name is not gone, and which of
   * two is newer is asked of each record and not of the file.
   */
  partial?: true;
  reach(row: Row<C>, file: FileTold): Reach;
  /** Which record this row speaks of, or null when it is none of ours. */
  identify(row: Row<C>, file: FileTold): Identity | null;
  /** What the row says of it: `data` is compared with what stands, `about` is kept beside it. */
  read(row: Row<C>, file: FileTold): { data: Record<string, unknown>; about?: Record<string, unknown> };
  /** Rows that another table refuses: (line, reason, reason_value). */
  checks(rows: SQL): SQL;
  /** Rows that are taken, and in which somebody should look at something: (line, reason, reason_value). */
  notes?(rows: SQL): SQL;
  /** Rows whose record we know: (line, subject_id). */
  match(rows: SQL): SQL;
  /** What stands now: (subject_id, part, key, label, data, gone_since, as_of, covered). */
  current(covers: Covers): SQL;
  /** Does what the import's rows say, in a few statements. */
  apply(db: Db, applied: Applied): Promise<void>;
};
