import { bigserial, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { sharingLevel } from './enums.ts';

/**
 * What was done, by whom, to what. Append-only (the app role has no UPDATE or DELETE), chained by hash,
 * and free of foreign keys: an event outlives the account, the record and the operation it speaks of.
 */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    at: instant().notNull().defaultNow(),
    actorKind: text().$type<'account' | 'token' | 'system' | 'anonymous'>().notNull(),
    accountId: uuid(),
    action: text().notNull(),
    outcome: text().$type<'done' | 'denied'>().notNull().default('done'),
    subjectType: text(),
    subjectId: text(),
    subjectLabel: text(),
    operationId: uuid(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    requestId: text(),
    /** Network the request came from, shortened (/24 or /48), never the full address. */
    network: text(),
    sharing: sharingLevel().notNull().default('hq_only'),
    hash: text().notNull().default(''),
  },
  (t) => [
    index().on(t.subjectType, t.subjectId, t.id),
    index().on(t.operationId, t.id),
    index().on(t.accountId, t.id),
    index().on(t.action, t.id),
  ],
);
