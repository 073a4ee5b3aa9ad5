import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import type { Facts, Planned } from './record-importer.ts';

const atOnce = 500;

/** So many at a time that no statement has more values than Postgres takes. */
export async function inHandfuls<T>(items: readonly T[], run: (handful: T[]) => Promise<unknown>) {
  for (let from = 0; from < items.length; from += atOnce) await run(items.slice(from, from + atOnce));
}

export const created = (planned: readonly Planned[]) => planned.filter(({ before }) => before === null);
export const changed = (planned: readonly Planned[]) => planned.filter(({ before }) => before !== null);

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The fields that a row changed, as they are after it (or, with `undone`, as they were before). */
export function changedFields({ data, before }: Planned, undone = false): Facts {
  const names = Object.keys(data).filter((name) => !same(data[name], before?.[name]));
  const side = undone ? before : data;
  return Object.fromEntries(names.map((name) => [name, side?.[name] ?? null]));
}

/** A record's columns by our names for them. */
export type ColumnsOf = Readonly<Record<string, { name: string; type: string }>>;

/** Writes fields of one record back, if all of them still are as they were left. */
export async function restore(db: Db, table: string, columns: ColumnsOf, planned: Planned): Promise<boolean> {
  const [left, before] = [changedFields(planned), changedFields(planned, true)];
  const own = Object.keys(left).filter((name) => name in columns);
  if (own.length === 0) return true;
  const as = (name: string, value: unknown): SQL => {
    const { type } = columns[name] ?? { type: 'text' };
    const told = Array.isArray(value)
      ? sql`array(select jsonb_array_elements_text(${JSON.stringify(value)}::jsonb))`
      : sql`${value}`;
    return sql`${told}::${sql.raw(type)}`;
  };
  const column = (name: string) => sql.identifier(columns[name]?.name ?? name);
  const sets = own.map((name) => sql`${column(name)} = ${as(name, before[name])}`);
  const stands = own.map((name) => sql`${column(name)} is not distinct from ${as(name, left[name])}`);
  const { rowCount } = await db.execute(sql`update ${sql.identifier(table)}
    set ${sql.join(sets, sql`, `)}, version = version + 1, updated_at = now()
    where id = ${planned.subjectId} and ${sql.join(stands, sql` and `)}`);
  return (rowCount ?? 0) > 0;
}

/** Takes away records that an import made, last first, where `unused` still holds. Answers which were left. */
export async function removeUnused(
  db: Db,
  table: string,
  planned: readonly Planned[],
  unused: SQL,
): Promise<string[]> {
  const left: string[] = [];
  for (const { subjectId } of created(planned).toReversed()) {
    const { rowCount } = await db.execute(sql`delete from ${sql.identifier(table)} r
      where r.id = ${subjectId} and ${unused}`);
    if (!rowCount) left.push(subjectId);
  }
  return left;
}

export async function restoreAll(
  db: Db,
  table: string,
  columns: ColumnsOf,
  planned: readonly Planned[],
): Promise<string[]> {
  const left: string[] = [];
  for (const each of changed(planned))
    if (!(await restore(db, table, columns, each))) left.push(each.subjectId);
  return left;
}
