import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { Refusal } from '#lib/refusal.ts';

/** Per field, a table and the id of one of its records; no id asks for nothing. */
export type Named = Record<string, [table: string, id: string | null | undefined]>;

/** Refuses ids that lead nowhere within the actor's reach, all at once: a foreign key does not ask who may see. */
export async function requireKnown(db: Db, named: Named): Promise<void> {
  const asked = Object.entries(named).flatMap(([field, [table, id]]) => (id ? [{ field, table, id }] : []));
  if (asked.length === 0) return;
  const each = asked.map(
    ({ field, table, id }): SQL =>
      sql`select ${field} as field where not exists (select 1 from ${sql.identifier(table)} r where r.id = ${id}::uuid)`,
  );
  const { rows } = await db.execute<{ field: string }>(sql.join(each, sql` union all `));
  if (rows.length === 0) return;
  throw new Refusal('invalid', {
    fields: Object.fromEntries(rows.map(({ field }) => [field, ['unknown_record']])),
  });
}
