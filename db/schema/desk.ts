import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { id, instant, revision } from './columns.ts';
import { role } from './enums.ts';
import { scoped } from './operations.ts';

/** A list's address with its filters, columns and order, under a name: one's own, or shared with roles. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** The list it is a view of, e.g. `roster`. */
    list: text().notNull(),
    name: text().notNull(),
    /** The address after the question mark; a view without an as-of date is of today, always. */
    query: text().notNull(),
    sharedWith: role().array().notNull().default(sql`'{}'`),
    ...revision(),
  },
  (t) => [index().on(t.accountId, t.list), index().on(t.list)],
);

/**
 * What one bulk act did to one record; `version` is the record's after the act: undone only where nobody came after.
 * Once the act was undone, `undone` says whether this record was, and `why` what stood in the way.
 */
export type BulkChange = {
  table: string;
  id: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  version: number;
  operationId?: string | null;
  undone?: boolean;
  why?: string;
};

/** One act on many records, so that it can be undone as one. */
export const bulkActs = pgTable(
  'bulk_acts',
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    action: text().notNull(),
    changes: jsonb().$type<BulkChange[]>().notNull(),
    createdAt: instant().notNull().defaultNow(),
    undoneAt: instant(),
    ...scoped(),
  },
  (t) => [index().on(t.accountId, t.createdAt), index().on(t.operationId)],
);

/** An address of another system that is told what happens, signed. */
export const webhooks = pgTable(
  'webhooks',
  {
    id: id(),
    name: text().notNull(),
    url: text().notNull(),
    /** Signs what is sent (HMAC-SHA256). Sealed with the platform's key: it must be read to sign. */
    sealedSecret: text().notNull(),
    events: text().array().notNull(),
    active: boolean().notNull().default(true),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    ...scoped(),
    ...revision(),
  },
  (t) => [index().on(t.operationId)],
);

/** One event for one webhook; tried until it is taken, or for a day. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: id(),
    webhookId: uuid()
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    event: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: instant().notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    deliveredAt: instant(),
    /** HTTP status of the last answer, or why there was none. */
    answer: text(),
    ...scoped(),
  },
  (t) => [index().on(t.webhookId, t.createdAt), index().on(t.operationId)],
);
