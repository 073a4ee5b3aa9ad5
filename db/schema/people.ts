import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { id, instant, revision } from './columns.ts';
import { changeOrigin, changeStatus, changeSubject, confirmationAnswer, locale } from './enums.ts';
import { scoped } from './operations.ts';
import { people } from './roster.ts';

/** What moved from the merged record to the kept one, so that undoing moves that back and nothing else. */
export type Moved = {
  assignments: string[];
  contacts: string[];
  accounts: string[];
  /** Fields that were taken from the merged record: what the kept one had, and what it got. */
  fields?: { before: Record<string, unknown>; after: Record<string, unknown> };
};

/** Two records of one person became one. The merged record stays, pointing at the kept one, until it is undone. */
export const personMerges = pgTable(
  'person_merges',
  {
    id: id(),
    keptId: uuid()
      .notNull()
      .references(() => people.id),
    mergedId: uuid()
      .notNull()
      .references(() => people.id),
    moved: jsonb().$type<Moved>().notNull(),
    accountId: uuid().references(() => accounts.id),
    createdAt: instant().notNull().defaultNow(),
    undoneAt: instant(),
    ...scoped(),
  },
  (t) => [
    index().on(t.keptId),
    index().on(t.mergedId),
    index().on(t.operationId),
    check('person_merges_two', sql`${t.keptId} <> ${t.mergedId}`),
  ],
);

/** Two people who look alike and are not the same: they are not offered for merging again. `a` sorts first. */
export const personDistinctions = pgTable(
  'person_distinctions',
  {
    aId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    bId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    ...scoped(),
  },
  (t) => [primaryKey({ columns: [t.aId, t.bId] }), index().on(t.bId), index().on(t.operationId)],
);

/** "Still correct?": one question to one person, by a link that opens once, until it expires. Only its hash is kept. */
export const confirmationRequests = pgTable(
  'confirmation_requests',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    locale: locale().notNull(),
    /** None until the mail is written: no queue holds a token. */
    tokenHash: text().unique(),
    askedBy: uuid().references(() => accounts.id),
    createdAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    answeredAt: instant(),
    answer: confirmationAnswer(),
    /** The last reminder of it, by the id of its mail; none once it was withdrawn. */
    reminderId: uuid(),
    remindedAt: instant(),
    ...scoped(),
  },
  (t) => [index().on(t.personId, t.createdAt), index().on(t.operationId)],
);

/** A field's value as it was when the change was asked for, and as it should be. */
export type Proposed = Record<string, { from: unknown; to: unknown }>;

/** A change that somebody asks for: accepted with one click, or declined with a reason. */
export const changeRequests = pgTable(
  'change_requests',
  {
    id: id(),
    origin: changeOrigin().notNull(),
    subjectType: changeSubject().notNull(),
    subjectId: uuid().notNull(),
    /** Whose data it holds, so that erasing a person erases it too. */
    personId: uuid().references(() => people.id, { onDelete: 'cascade' }),
    /** The version it was asked from: what changed since is shown before it is accepted. */
    subjectVersion: integer().notNull(),
    proposed: jsonb().$type<Proposed>().notNull(),
    note: text(),
    status: changeStatus().notNull().default('open'),
    proposedBy: uuid().references(() => accounts.id),
    decidedBy: uuid().references(() => accounts.id),
    decidedAt: instant(),
    reason: text(),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    index().on(t.operationId, t.status),
    index().on(t.subjectId),
    index().on(t.personId),
    index().on(t.status, t.createdAt),
  ],
);
