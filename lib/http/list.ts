import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Refusal } from '#lib/refusal.ts';

/** Every list speaks the same: `?limit=&cursor=&sort=&<filter>=` → `{ items, next, previous, from, total }`. */
export function listInput<K extends string, F extends z.ZodRawShape>(
  sorts: readonly [K, ...K[]],
  filters: F,
) {
  const either = [...sorts, ...sorts.map((sort) => `-${sort}` as const)] as [K, ...(K | `-${K}`)[]];
  return z.object({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(600).optional().describe('`next` or `previous` of an earlier answer'),
    sort: z
      .enum(either)
      .default(sorts[0] as never)
      .describe('A leading minus sorts downwards'),
    ...filters,
  });
}

export const listOutput = <T extends z.ZodType>(item: T) =>
  z.object({
    items: item.array(),
    next: z.string().nullable(),
    previous: z.string().nullable(),
    from: z.int().describe('Place of the first item in the whole list, from 1; 0 when it is empty'),
    total: z.int(),
  });

export type Listed<T> = {
  items: T[];
  next: string | null;
  previous: string | null;
  from: number;
  total: number;
};

type Cursor = { value: string; id: string; back: boolean; start: number };

const Cursor = z.object({ value: z.string(), id: z.string(), back: z.boolean(), start: z.int().min(0) });

const written = (cursor: Cursor) => Buffer.from(JSON.stringify(cursor)).toString('base64url');

function parsed(text: string | undefined): Cursor | undefined {
  if (!text) return;
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw new Refusal('malformed');
  }
}

/**
 * Paging by place, not by number, so that a list can grow while it is read. `columns` gives each sort its
 * expression, which must never be null; `type` is the SQL type to read the cursor back as (default text).
 * Select `key` as `cursorKey` beside `id`, apply `where`, `orderBy`, `limit`, and hand the rows to `page`.
 */
export function seek(
  { limit, sort, cursor }: { limit: number; sort: string; cursor?: string | undefined },
  columns: Record<string, { by: SQL | SQL.Aliased; type?: string }>,
  id: SQL,
  idType: 'uuid' | 'bigint' | 'text' = 'uuid',
) {
  const at = parsed(cursor);
  const column = columns[sort.replace(/^-/, '')];
  if (!column) throw new Refusal('malformed');
  const type = sql.raw(column.type ?? 'text');
  const down = sort.startsWith('-') !== (at?.back ?? false);
  const direction = sql.raw(down ? 'desc' : 'asc');
  return {
    key: sql<string>`(${column.by})::text`,
    where:
      at &&
      sql`(${column.by}, ${id}) ${sql.raw(down ? '<' : '>')} (${at.value}::${type}, ${at.id}::${sql.raw(idType)})`,
    orderBy: [sql`${column.by} ${direction}`, sql`${id} ${direction}`] as const,
    limit: limit + 1,
    page: <T extends { id: string; cursorKey: string }>(rows: T[], total: number) =>
      cut(rows, total, limit, at),
  };
}

/** One row more than asked for was read: it only says that there is more. */
function cut<T extends { id: string; cursorKey: string }>(
  rows: T[],
  total: number,
  limit: number,
  at: Cursor | undefined,
): Listed<T> {
  const back = at?.back ?? false;
  const more = rows.length > limit;
  const items = rows.slice(0, limit);
  if (back) items.reverse();
  const start = Math.max(0, (at?.start ?? 0) - (back ? items.length : 0));
  const mark = (row: T | undefined, to: { back: boolean; start: number }) =>
    row ? written({ value: row.cursorKey, id: row.id, ...to }) : null;
  return {
    items,
    next: back || more ? mark(items.at(-1), { back: false, start: start + items.length }) : null,
    previous: at && (more || !back) ? mark(items[0], { back: true, start }) : null,
    from: items.length > 0 ? start + 1 : 0,
    total,
  };
}
