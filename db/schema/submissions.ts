import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { appeals } from './appeals.ts';
import type { AttachedFile } from './attachments.ts';
import { id, instant, revision } from './columns.ts';
import { implementationStatus, recommendation, submissionStatus } from './enums.ts';
import { imports } from './imports.ts';
import { scoped } from './operations.ts';
import { gist, proposals } from './proposals.ts';

/** A proposal in one appeal, with a review of its own. Its gist is of the version that was last submitted. */
export const submissions = pgTable(
  'submissions',
  {
    id: id(),
    proposalId: uuid()
      .notNull()
      .references(() => proposals.id),
    appealId: uuid()
      .notNull()
      .references(() => appeals.id),
    /** By the appeal's own pattern, e.g. MA-2027-SDN-014: given when it is first submitted, never again. */
    code: text().unique(),
    /** Its code in the appeal's own system, where it has one. */
    externalCode: text(),
    status: submissionStatus().notNull().default('draft'),
    statusSince: instant().notNull().defaultNow(),
    ...gist(),
    /** Asked in this appeal: the whole budget or a part of it. USD. */
    askedUsd: numeric(),
    /** The number of the version that was last submitted; none yet: 0. */
    submittedVersion: integer().notNull().default(0),
    recommendation: recommendation(),
    recommendationReason: text(),
    /** Why fewer reviewed than the appeal asks for. */
    recommendationException: text(),
    recommendedById: uuid().references(() => accounts.id),
    recommendedAt: instant(),
    /** Weighted means of the reviews, 0 to 5: kept here for lists, made anew with each score. */
    score: numeric(),
    acceptedAt: instant(),
    /** The Humanitarian Coordinator's approval. */
    approvedOn: date(),
    approvalDocument: text(),
    publishedAt: instant(),
    /** Sums of the funding records by stage. USD. */
    pledgedUsd: numeric().notNull().default('0'),
    committedUsd: numeric().notNull().default('0'),
    paidUsd: numeric().notNull().default('0'),
    implementation: implementationStatus(),
    implementationSince: date(),
    importId: uuid().references(() => imports.id),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    unique().on(t.proposalId, t.appealId),
    index().on(t.appealId, t.status),
    index().on(t.operationId, t.status),
    index().on(t.organisationId),
    index().on(t.updatedAt, t.id),
    index().using('gin', t.places),
    index().on(t.importId),
    index().on(t.recommendedById),
  ],
);

/** What was submitted, word for word: written once, and by no one changed. */
export const submissionVersions = pgTable(
  'submission_versions',
  {
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    /** Every section with its content. */
    content: jsonb().$type<Record<string, Record<string, unknown>>>().notNull(),
    askedUsd: numeric(),
    /** The appeal's checklist as it was ticked. */
    checks: jsonb().$type<string[]>().notNull().default([]),
    /** What was attached to it then; the files themselves are kept with the proposal. */
    attachments: jsonb().$type<AttachedFile[]>().notNull().default([]),
    submittedById: uuid().references(() => accounts.id),
    submittedAt: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [
    primaryKey({ columns: [t.submissionId, t.number] }),
    index().on(t.operationId),
    index().on(t.submittedById),
  ],
);

/** Every step of a submission: who, when, from where to where, and why. */
export const submissionMoves = pgTable(
  'submission_moves',
  {
    id: id(),
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    move: text().notNull(),
    from: submissionStatus().notNull(),
    to: submissionStatus().notNull(),
    version: integer().notNull(),
    reason: text(),
    /** Steps among those who review are not shown to those who wrote. */
    internal: boolean().notNull().default(false),
    byId: uuid().references(() => accounts.id),
    at: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [index().on(t.submissionId, t.at), index().on(t.operationId), index().on(t.byId)],
);
