import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';

type Period = { since: string; until: string };

const lastOfMonth = (day: string) =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** Whether a period is one whole month. */
export const isMonth = ({ since, until }: Period) => since.endsWith('-01') && until === lastOfMonth(since);

/** DIGEST-2026-10 of a month, else by its first day; a second one of the same days says so. Two who begin at once take turns. */
export async function freeCode(db: Db, period: Period): Promise<string> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('digest code', 0))`);
  const code = `DIGEST-${isMonth(period) ? period.since.slice(0, 7) : period.since}`;
  const { rows } = await db.execute<{ code: string }>(
    sql`select code from digests where starts_with(code, ${code})`,
  );
  const taken = new Set(rows.map((row) => row.code));
  let free = code;
  for (let number = 2; taken.has(free); number += 1) free = `${code}-${number}`;
  return free;
}
