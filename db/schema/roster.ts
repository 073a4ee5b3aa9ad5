import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, revision } from './columns.ts';
import { contactKind, locale, postLevel, postRole, rosterWarningKind } from './enums.ts';
import { scoped } from './operations.ts';
import { organisations } from './organisations.ts';
import { staffingCodes } from './reference.ts';
import { structures } from './structures.ts';

/** A post outlives the person in it: structure × role × level × staffing code, from–until. */
export const posts = pgTable(
  'posts',
  {
    id: id(),
    structureId: uuid()
      .notNull()
      .references(() => structures.id),
    role: postRole().notNull(),
    level: postLevel().notNull(),
    titleEn: text(),
    titleFr: text(),
    staffingCode: text()
      .notNull()
      .references(() => staffingCodes.code),
    /** One holder at a time. */
    sole: boolean().notNull().default(true),
    since: date().notNull(),
    until: date(),
    fundingOrganisationId: uuid().references(() => organisations.id),
    languages: text().array().notNull().default([]),
    location: text(),
    recruitment: text(),
    roleMailbox: text(),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    index().on(t.structureId),
    index().on(t.operationId),
    check('posts_dates', sql`${t.until} is null or ${t.until} >= ${t.since}`),
  ],
);

/** While a post is vacant, another one may cover for it. */
export const postCovers = pgTable(
  'post_covers',
  {
    id: id(),
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    coveringPostId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    since: date().notNull(),
    until: date(),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    index().on(t.postId),
    index().on(t.coveringPostId),
    index().on(t.operationId),
    check('post_covers_dates', sql`${t.until} is null or ${t.until} >= ${t.since}`),
  ],
);

/** Personal data: seen through the operations a person serves in, never by being a global record. */
export const people = pgTable(
  'people',
  {
    id: id(),
    givenName: text().notNull(),
    familyName: text().notNull(),
    organisationId: uuid().references(() => organisations.id),
    languages: text().array().notNull().default([]),
    preferredLanguage: locale().notNull().default('en'),
    dutyStation: text(),
    timeZone: text(),
    mergedIntoId: uuid().references((): AnyPgColumn => people.id),
    confirmedAt: instant(),
    confirmedBy: text(),
    /** Does not want to be asked by mail whether the entry is still correct. */
    askingStoppedAt: instant(),
    /** Nothing of the person is left but this id. */
    erasedAt: instant(),
    search: text().generatedAlwaysAs(
      (): SQL => sql`app.fold(${people.givenName} || ' ' || ${people.familyName})`,
    ),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    index().on(t.operationId),
    index().on(t.organisationId),
    index().on(t.familyName, t.givenName, t.id),
    index().using('gin', t.search.op('gin_trgm_ops')),
  ],
);

/** Each detail has its own level, source, consent and "last confirmed". */
export const personContacts = pgTable(
  'person_contacts',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: contactKind().notNull(),
    value: text().notNull(),
    /** What it is: the name of the messenger, `office`, `home`. */
    label: text(),
    source: text(),
    consentAt: instant(),
    confirmedAt: instant(),
    confirmedBy: text(),
    ...scoped(),
    ...revision(),
  },
  (t) => [index().on(t.personId), index().on(t.operationId)],
);

/** A person in a post, with dates. Its state (planned, active, extended, ended, handed over) is derived. */
export const assignments = pgTable(
  'assignments',
  {
    id: id(),
    postId: uuid()
      .notNull()
      .references(() => posts.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    organisationId: uuid().references(() => organisations.id),
    staffingCode: text()
      .notNull()
      .references(() => staffingCodes.code),
    since: date().notNull(),
    /** Last day in post; none: open-ended. */
    until: date(),
    /** The end first agreed, when the assignment was extended. */
    extendedFrom: date(),
    endReason: text(),
    handedOverToId: uuid().references((): AnyPgColumn => assignments.id),
    note: text(),
    /** What whoever leaves tells whoever follows; part of the handover pack. */
    handoverNote: text(),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    index().on(t.postId, t.since),
    index().on(t.personId, t.since),
    index().on(t.organisationId),
    index().on(t.operationId),
    check('assignments_dates', sql`${t.until} is null or ${t.until} >= ${t.since}`),
  ],
);

/** What was told of a post, so that nobody is told twice. */
export const rosterWarnings = pgTable(
  'roster_warnings',
  {
    id: id(),
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    kind: rosterWarningKind().notNull(),
    /** The last day in post, or the first day vacant. */
    day: date().notNull(),
    sentAt: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [unique().on(t.postId, t.kind, t.day), index().on(t.operationId)],
);
