import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';

type Row = { pcode: string };

/**
 * Places by their codes where somebody typed a name: "Khartoum" is the state, not the locality of that name. A name
 * that two places of the same level bear stays as it was typed.
 */
export async function withCodes<R extends Row>(
  db: Db,
  operationId: string | null,
  rows: readonly R[],
): Promise<R[]> {
  if (rows.length === 0 || !operationId) return [...rows];
  const { rows: known } = await db.execute<{ typed: string; pcode: string }>(sql`
    select distinct on (typed) typed, pcode from (
      select t.typed, u.pcode, u.level, count(*) over (partition by t.typed, u.level) as alike
      from unnest(${sql.param(rows.map(({ pcode }) => pcode))}::text[]) t(typed)
        join operation_countries oc on oc.operation_id = ${operationId}::uuid
        join admin_units u on u.country_id = oc.country_id
          and (upper(t.typed) = u.pcode or app.fold(t.typed) = app.fold(u.name))
    ) found where alike = 1 order by typed, level`);
  const codes = new Map(known.map(({ typed, pcode }) => [typed, pcode]));
  return rows.map((row) => ({ ...row, pcode: codes.get(row.pcode) ?? row.pcode }));
}
