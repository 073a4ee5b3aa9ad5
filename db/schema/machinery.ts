import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { locale } from './enums.ts';

/** The first answer to a request that its sender named, so that sending it twice does it once. Kept a week. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    accountId: uuid().notNull(),
    key: text().notNull(),
    action: text().notNull(),
    /** sha256 of the input: the same key with other words is refused. */
    inputHash: text().notNull(),
    answer: jsonb().$type<unknown>(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.key] }), index().on(t.createdAt)],
);

/** What a form sent without JavaScript said, until its page has shown it again with the errors. Kept an hour. */
export const formReturns = pgTable(
  'form_returns',
  {
    id: id(),
    accountId: uuid(),
    code: text().notNull(),
    values: jsonb().$type<Record<string, string | string[]>>().notNull(),
    fields: jsonb().$type<Record<string, string[]>>().notNull(),
    /** What the refusal's words name, such as the column that is missing. */
    told: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [index().on(t.createdAt)],
);

/** Every mail the system sent or kept: the outbox that an administrator can read when there is no SMTP. */
export const mails = pgTable(
  'mails',
  {
    id: id(),
    recipient: text().notNull(),
    locale: locale().notNull(),
    template: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    html: text(),
    createdAt: instant().notNull().defaultNow(),
    sentAt: instant(),
    attempts: integer().notNull().default(0),
    error: text(),
  },
  (t) => [index().on(t.createdAt)],
);

/** Written by rate-limiter-flexible: one row for a limit and whom it counts, survives restarts. */
export const rateLimits = pgTable('rate_limits', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: 'number' }),
});

/** What every instance on this database must share, such as the key that signs cookies. */
export const settings = pgTable('settings', {
  key: text().primaryKey(),
  value: text().notNull(),
  updatedAt: instant().notNull().defaultNow(),
});
