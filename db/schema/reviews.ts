import {
  boolean,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { appeals } from './appeals.ts';
import { id, instant, revision } from './columns.ts';
import { proposalSection, recommendation, reviewReminderKind, reviewRole } from './enums.ts';
import { scoped } from './operations.ts';
import { submissions } from './submissions.ts';

/** What hangs on a submission goes with it. */
const ofSubmission = () =>
  uuid()
    .notNull()
    .references(() => submissions.id, { onDelete: 'cascade' });

/** How an appeal takes proposals in: its deadlines, steps and demands. An appeal without this takes none. */
export const appealRules = pgTable(
  'appeal_rules',
  {
    appealId: uuid()
      .primaryKey()
      .references(() => appeals.id, { onDelete: 'cascade' }),
    /** Our own cut-off, and the appeal system's. */
    deadline: instant(),
    systemDeadline: instant(),
    /** IANA name of the zone in which the deadlines are said, e.g. Europe/Zurich. */
    timeZone: text().notNull().default('Europe/Zurich'),
    /** What may be asked for mine action in all. USD. */
    envelopeUsd: numeric(),
    reviewersNeeded: smallint().notNull().default(1),
    secondReader: boolean().notNull().default(false),
    /** The Humanitarian Coordinator approves between acceptance and publication. */
    hcApproval: boolean().notNull().default(true),
    requiredSections: proposalSection().array().notNull().default([]),
    /** People and budget by place must equal the totals: refused on submission, else only said. */
    strictSums: boolean().notNull().default(true),
    /** With {year}, {country} and {number}, e.g. MA-{year}-{country}-{number}. */
    codePattern: text().notNull().default('MA-{year}-{country}-{number}'),
    ...scoped(),
    ...revision(),
  },
  (t) => [index().on(t.operationId)],
);

/** What reviewers score, 0 to 5 or not applicable. */
export const appealCriteria = pgTable(
  'appeal_criteria',
  {
    id: id(),
    appealId: uuid()
      .notNull()
      .references(() => appeals.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    nameEn: text().notNull(),
    nameFr: text().notNull(),
    weight: numeric().notNull().default('1'),
    ...scoped(),
  },
  (t) => [index().on(t.appealId, t.position), index().on(t.operationId)],
);

/** What whoever submits must tick. */
export const appealChecks = pgTable(
  'appeal_checks',
  {
    id: id(),
    appealId: uuid()
      .notNull()
      .references(() => appeals.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    nameEn: text().notNull(),
    nameFr: text().notNull(),
    ...scoped(),
  },
  (t) => [index().on(t.appealId, t.position), index().on(t.operationId)],
);

/** One person's review of a submission; scored anew when a new version comes. */
export const reviews = pgTable(
  'reviews',
  {
    id: id(),
    submissionId: ofSubmission(),
    reviewerId: uuid()
      .notNull()
      .references(() => accounts.id),
    role: reviewRole().notNull().default('reviewer'),
    assignedById: uuid().references(() => accounts.id),
    dueOn: date(),
    recommendation: recommendation(),
    note: text(),
    /** A second reader's answer to what the reviewers found. */
    agrees: boolean(),
    /** Who wrote it last: the reviewer, or whoever stands in. */
    writtenById: uuid().references(() => accounts.id),
    /** The version that was read; older than the submission's: to be read again. */
    version: integer(),
    /** Weighted mean of the scores, 0 to 5. */
    score: numeric(),
    finishedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [
    unique().on(t.submissionId, t.reviewerId),
    index().on(t.reviewerId),
    index().on(t.writtenById),
    index().on(t.operationId),
  ],
);

/** Who does somebody's reviews while they are away. Both days are in; it belongs to people, and to no operation. */
export const reviewDelegations = pgTable(
  'review_delegations',
  {
    id: id(),
    reviewerId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    delegateId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    since: date().notNull(),
    until: date().notNull(),
    ...revision(),
  },
  (t) => [index().on(t.reviewerId, t.since), index().on(t.delegateId, t.since)],
);

/** What was told of a review and its day, so that nobody is told twice. */
export const reviewReminders = pgTable(
  'review_reminders',
  {
    id: id(),
    reviewId: uuid()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    kind: reviewReminderKind().notNull(),
    /** The day the review was due when it was told. */
    day: date().notNull(),
    sentAt: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [unique().on(t.reviewId, t.kind, t.day), index().on(t.operationId)],
);

/** Null is not zero: `score` null with `applicable` false is n/a; with true, not scored yet. */
export const reviewScores = pgTable(
  'review_scores',
  {
    reviewId: uuid()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    criterionId: uuid()
      .notNull()
      .references(() => appealCriteria.id, { onDelete: 'cascade' }),
    applicable: boolean().notNull().default(true),
    score: smallint(),
    note: text(),
    ...scoped(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.criterionId] }), index().on(t.operationId)],
);

/** One numbered thing that must be answered before a returned submission comes back. */
export const reviewPoints = pgTable(
  'review_points',
  {
    id: id(),
    submissionId: ofSubmission(),
    number: smallint().notNull(),
    section: proposalSection().notNull(),
    body: text().notNull(),
    /** The version that it was raised of. */
    version: integer().notNull(),
    raisedById: uuid().references(() => accounts.id),
    raisedAt: instant().notNull().defaultNow(),
    /** Done, or not done and why. */
    done: boolean(),
    reply: text(),
    answeredById: uuid().references(() => accounts.id),
    answeredAt: instant(),
    ...scoped(),
  },
  (t) => [unique().on(t.submissionId, t.number), index().on(t.operationId)],
);

/** A remark on a section, for everybody who sees the submission or among those who review. */
export const reviewComments = pgTable(
  'review_comments',
  {
    id: id(),
    submissionId: ofSubmission(),
    section: proposalSection(),
    body: text().notNull(),
    internal: boolean().notNull(),
    authorId: uuid().references(() => accounts.id),
    /** Who was told of it by mail. */
    mentionedId: uuid().references(() => accounts.id),
    at: instant().notNull().defaultNow(),
    resolvedAt: instant(),
    resolvedById: uuid().references(() => accounts.id),
    ...scoped(),
  },
  (t) => [index().on(t.submissionId, t.at), index().on(t.operationId)],
);

/** A reviewer's own note: nobody else reads it. */
export const reviewNotes = pgTable(
  'review_notes',
  {
    submissionId: ofSubmission(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    body: text().notNull(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.submissionId, t.accountId] }), index().on(t.accountId)],
);
