import { sql } from 'drizzle-orm';
import { customType, integer, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Ids may be minted by whoever creates the row, so a retried create finds itself. */
export const id = () => uuid().primaryKey().default(sql`gen_random_uuid()`);

export const instant = () => timestamp({ withTimezone: true, mode: 'string' });

export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Who changed a row last is the audit trail's business; when, and how often, is the row's. */
export const revision = () => ({
  version: integer().notNull().default(1),
  createdAt: instant().notNull().defaultNow(),
  updatedAt: instant()
    .notNull()
    .defaultNow()
    .$onUpdate(() => sql`now()`),
});
