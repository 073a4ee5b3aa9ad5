import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type SQL, sql } from 'drizzle-orm';
import { from } from 'pg-copy-streams';
import { connectionOf, type Db } from './index.ts';

type Cell = string | number | null;

/** Copies rows into a table, a handful at a time. Not for tables with row-level security: Postgres refuses that. */
export async function copyInto(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
): Promise<void> {
  const copy = from(`copy ${table} (${columns.join(', ')}) from stdin`);
  await pipeline(Readable.from(chunks(rows), { objectMode: false }), connectionOf(db).query(copy));
}

async function* chunks(rows: AsyncIterable<readonly (readonly Cell[])[]>): AsyncGenerator<Buffer> {
  for await (const handful of rows)
    if (handful.length > 0)
      yield Buffer.from(handful.map((row) => `${row.map(written).join('\t')}\n`).join(''));
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** In COPY's text format. */
const written = (cell: Cell) =>
  cell === null ? '\\N' : String(cell).replace(/[\\\t\n\r]/g, (found) => escapes[found] ?? found);

/**
 * Rows of a statement one by one, fetched in batches: memory stays the same whatever their number. A cursor of SQL and
 * not of the wire, for between two of its fetches Postgres knows that it waits, and for how long.
 */
export async function* fetched<T extends Record<string, unknown>>(
  db: Db,
  statement: SQL,
  batch = 500,
): AsyncGenerator<T> {
  await db.execute(sql`declare fetched no scroll cursor for ${statement}`);
  const fetch = sql.raw(`fetch ${batch} from fetched`);
  for (;;) {
    const { rows } = await db.execute<T>(fetch);
    yield* rows as unknown as T[];
    if (rows.length < batch) break;
  }
  await db.execute(sql`close fetched`);
}
