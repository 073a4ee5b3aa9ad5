import { type SQL, sql } from 'drizzle-orm';

/** A column of folded text holds each of these words, in any order; accents and case don't count. */
export const matchesWords = (column: SQL, q: string): SQL =>
  sql.join(
    q
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, 10)
      .map((word) => sql`${column} like '%' || app.fold(${word.replace(/[\\%_]/g, '\\$&')}) || '%'`),
    sql` and `,
  );
