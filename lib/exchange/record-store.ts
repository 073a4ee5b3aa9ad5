import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '#db/index.ts';
import type { Facts, Planned } from './record-importer.ts';
import { changed, changedFields, created, inHandfuls, removeUnused, restoreAll } from './written.ts';

type Store = {
  table: PgTable;
  /** Of the record `r` that an import made at that time: whether nothing has come to hang on it since. */
  unused(appliedAt: string): SQL;
};

type Stored = {
  write(db: Db, planned: readonly Planned[]): Promise<void>;
  undo(db: Db, planned: readonly Planned[], appliedAt: string): Promise<string[]>;
};

/** Writes what was planned into the table of its kind, and takes it back. What rows tell beyond its columns is left to the kind. */
export function recordStore({ table, unused }: Store): Stored {
  const name = getTableName(table);
  const own = Object.entries(getTableColumns(table));
  const columns = Object.fromEntries(
    own.map(([ours, column]) => [ours, { name: toSnakeCase(ours), type: column.getSQLType() }]),
  );
  const wordsIn = (facts: Facts) =>
    Object.fromEntries(Object.entries(facts).filter(([ours]) => ours in columns));
  return {
    async write(db, planned) {
      await inHandfuls(created(planned), (handful) =>
        db
          .insert(table)
          .values(handful.map(({ subjectId: id, data }) => ({ id, ...wordsIn(data) })) as never),
      );
      for (const each of changed(planned))
        await db
          .update(table)
          .set({ ...wordsIn(changedFields(each)), version: sql`version + 1` } as never)
          .where(sql`id = ${each.subjectId}`);
    },
    undo: async (db, planned, appliedAt) => [
      ...(await removeUnused(db, name, planned, unused(appliedAt))),
      ...(await restoreAll(db, name, columns, planned)),
    ],
  };
}
