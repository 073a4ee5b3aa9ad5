import { type SQL, sql } from 'drizzle-orm';

/** The words of a search, as patterns: accents, capitals and order do not matter, `%` and `_` are themselves. */
export const patterns = (q: string | undefined): SQL[] =>
  (q ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => sql`'%' || app.fold(${word.slice(0, 60).replace(/[\\%_]/g, '\\$&')}) || '%'`);

/** Whether every word occurs in this folded text. */
export const allIn = (text: SQL, words: SQL[]) =>
  words.length === 0
    ? sql`true`
    : sql.join(
        words.map((word) => sql`${text} like ${word}`),
        sql` and `,
      );
