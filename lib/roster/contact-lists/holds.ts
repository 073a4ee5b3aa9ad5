import { sql } from 'drizzle-orm';

/** Whether what `alias` names holds on a day, both ends included. */
export const holds = (alias: string, day: string) => sql`${sql.raw(alias)}.since <= ${day}::date
  and coalesce(${sql.raw(alias)}.until, 'infinity') >= ${day}::date`;
