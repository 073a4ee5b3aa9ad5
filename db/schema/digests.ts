import { date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { id, instant, revision } from './columns.ts';
import { digestStatus, locale, updateStep } from './enums.ts';
import { scoped } from './operations.ts';
import { updates } from './updates.ts';

/** A headline and its words in both languages, and which of them has fallen behind the other. */
const words = () => ({
  titleEn: text(),
  titleFr: text(),
  textEn: text(),
  textFr: text(),
  /** The language that does not say yet what the other one says. Null: they say the same. */
  behind: locale(),
  /** The text of the language ahead as it was when both said the same: what the other still follows. */
  followed: text(),
  /** Who changed these words last, and when: for whoever was writing at the same time. */
  wordedById: uuid().references(() => accounts.id),
  wordedAt: instant(),
});

/**
 * The global digest of a period: picked out of the updates of the operations, edited in English and French, then
 * published and sealed. Its own words are its title and its opening. For headquarters until it is published.
 */
export const digests = pgTable(
  'digests',
  {
    id: id(),
    /** How people name it: DIGEST-2026-10. */
    code: text().notNull().unique(),
    /** First and last day of the updates that it tells of. */
    since: date().notNull(),
    until: date().notNull(),
    status: digestStatus().notNull().default('draft'),
    ...words(),
    /** Indicators whose sums it does not show. */
    withoutFigures: text().array().notNull().default([]),
    /** Grows with every change of it or of a part of it, so that what is published is what was looked at. */
    edits: integer().notNull().default(1),
    publishedAt: instant(),
    publishedById: uuid().references(() => accounts.id),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    index().on(t.operationId),
    index().on(t.until, t.id),
    index().on(t.publishedById),
    index().on(t.wordedById),
  ],
);

/** One part of one version of an update in a digest. Of a part of figures there are no words: they go into the sums. */
export const digestItems = pgTable(
  'digest_items',
  {
    id: id(),
    digestId: uuid()
      .notNull()
      .references(() => digests.id, { onDelete: 'cascade' }),
    updateId: uuid()
      .notNull()
      .references(() => updates.id),
    /** The version of the update that it was picked from. */
    number: integer().notNull(),
    step: updateStep().notNull(),
    /** Its place among the items of its step, from 1. */
    position: integer().notNull(),
    ...words(),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    unique().on(t.digestId, t.updateId, t.step),
    index().on(t.operationId),
    index().on(t.updateId),
    index().on(t.wordedById),
  ],
);

/** What was published, byte for byte: written once, and by no one changed. */
export const digestEditions = pgTable(
  'digest_editions',
  {
    digestId: uuid()
      .primaryKey()
      .references(() => digests.id),
    /** JSON, as `lib/digests/edition.ts` says. Text, so that its hash is of these very bytes. */
    sealed: text().notNull(),
    /** SHA-256 of `sealed` in UTF-8, in hexadecimal digits; Postgres refuses any other. */
    sha256: text().notNull(),
    publishedById: uuid().references(() => accounts.id),
    publishedAt: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [index().on(t.operationId), index().on(t.publishedById)],
);
