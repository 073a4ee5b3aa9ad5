import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import type { AttachedFile } from './attachments.ts';
import { id, instant, revision } from './columns.ts';
import {
  reportingRhythm,
  updateQuestionState,
  updateReminderKind,
  updateStatus,
  updateStep,
} from './enums.ts';
import { scoped } from './operations.ts';
import { indicators } from './reference.ts';
import { structures } from './structures.ts';

/** What hangs on an update goes with it. */
const ofUpdate = () =>
  uuid()
    .notNull()
    .references(() => updates.id, { onDelete: 'cascade' });

/** How often an operation reports. Due reports are made of it, one for each period, as time goes on. */
export const reportingSchedules = pgTable(
  'reporting_schedules',
  {
    id: id(),
    /** Which of its structures reports, where that must be said. */
    structureId: uuid().references(() => structures.id),
    rhythm: reportingRhythm().notNull(),
    /** Length of a period in days, of a custom rhythm or a one-off call. */
    everyDays: smallint(),
    /** First day of the first period. */
    since: date().notNull(),
    /** No period begins after this day. */
    until: date(),
    /** Days after the end of a period until which its update is due. */
    dueAfterDays: smallint().notNull().default(7),
    /** Days before that day on which whoever reports is reminded. */
    remindDaysBefore: smallint().notNull().default(3),
    /** What a one-off call asks about. */
    note: text(),
    ...scoped(),
    ...revision(),
  },
  (t) => [index().on(t.operationId), index().on(t.structureId)],
);

/** The update of one period. Its words stand in its sections, what was sent in its versions. */
export const updates = pgTable(
  'updates',
  {
    id: id(),
    scheduleId: uuid()
      .notNull()
      .references(() => reportingSchedules.id),
    structureId: uuid().references(() => structures.id),
    rhythm: reportingRhythm().notNull(),
    /** How people name it in mails and minutes, e.g. SDN-2026-10. */
    code: text().notNull().unique(),
    /** First and last day that it tells of. */
    since: date().notNull(),
    until: date().notNull(),
    /** The last day on which it is in time. */
    dueOn: date().notNull(),
    status: updateStatus().notNull().default('not_due'),
    statusSince: instant().notNull().defaultNow(),
    /** The number of the version that was last sent; none yet: 0. */
    submittedVersion: integer().notNull().default(0),
    submittedAt: instant(),
    acknowledgedAt: instant(),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    unique().on(t.scheduleId, t.since),
    index().on(t.operationId, t.until),
    index().on(t.status, t.dueOn),
    index().on(t.until, t.id),
    index().on(t.structureId),
  ],
);

/** One step of an update as it is being written. What was sent stays in the versions, whatever is written here. */
export const updateSections = pgTable(
  'update_sections',
  {
    updateId: ofUpdate(),
    step: updateStep().notNull(),
    /** As `lib/updates/sections.ts` says for this step. */
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    version: integer().notNull().default(1),
    writtenById: uuid().references(() => accounts.id),
    /** Null: nobody wrote here yet. */
    writtenAt: instant(),
    ...scoped(),
  },
  (t) => [
    primaryKey({ columns: [t.updateId, t.step] }),
    index().on(t.operationId),
    index().on(t.writtenById),
  ],
);

/** What was sent, word for word: written once, and by no one changed. A correction is another one. */
export const updateVersions = pgTable(
  'update_versions',
  {
    updateId: ofUpdate(),
    number: integer().notNull(),
    content: jsonb().$type<Record<string, Record<string, unknown>>>().notNull(),
    /** What was attached to it then; the files themselves are kept with the update. */
    attachments: jsonb().$type<AttachedFile[]>().notNull().default([]),
    /** Why an update that had been taken was corrected. */
    reason: text(),
    submittedById: uuid().references(() => accounts.id),
    submittedAt: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [
    primaryKey({ columns: [t.updateId, t.number] }),
    index().on(t.operationId),
    index().on(t.submittedById),
  ],
);

/** The figures of a version. What was left blank has no row: it is not zero. */
export const updateFigures = pgTable(
  'update_figures',
  {
    updateId: ofUpdate(),
    number: integer().notNull(),
    indicatorCode: text()
      .notNull()
      .references(() => indicators.code),
    /** One of the groups that the indicator counts, or blank where it counts none. */
    group: text().notNull().default(''),
    value: numeric().notNull(),
    ...scoped(),
  },
  (t) => [
    primaryKey({ columns: [t.updateId, t.number, t.indicatorCode, t.group] }),
    index().on(t.indicatorCode, t.updateId),
    index().on(t.operationId),
  ],
);

/** Every step of an update: who, when, from where to where, and why. The calendar's own have nobody. */
export const updateMoves = pgTable(
  'update_moves',
  {
    id: id(),
    updateId: ofUpdate(),
    move: text().notNull(),
    from: updateStatus().notNull(),
    to: updateStatus().notNull(),
    version: integer().notNull(),
    reason: text(),
    byId: uuid().references(() => accounts.id),
    at: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [index().on(t.updateId, t.at), index().on(t.operationId), index().on(t.byId)],
);

/** One numbered thing that must be answered before an update that was sent back comes again. */
export const updatePoints = pgTable(
  'update_points',
  {
    id: id(),
    updateId: ofUpdate(),
    number: smallint().notNull(),
    step: updateStep().notNull(),
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
  (t) => [
    unique().on(t.updateId, t.number),
    index().on(t.operationId),
    index().on(t.raisedById),
    index().on(t.answeredById),
  ],
);

/** What Geneva asks of an update that was sent, without sending it back. One at a time waits for its answer. */
export const updateQuestions = pgTable(
  'update_questions',
  {
    id: id(),
    updateId: ofUpdate(),
    /** The version that it was asked of. */
    version: integer().notNull(),
    body: text().notNull(),
    state: updateQuestionState().notNull().default('open'),
    askedById: uuid().references(() => accounts.id),
    askedAt: instant().notNull().defaultNow(),
    reply: text(),
    /** Who answered, withdrew or closed it. */
    endedById: uuid().references(() => accounts.id),
    endedAt: instant(),
    ...scoped(),
  },
  (t) => [
    uniqueIndex('update_questions_one_open').on(t.updateId).where(sql`${t.state} = 'open'`),
    index().on(t.updateId, t.askedAt),
    index().on(t.operationId),
    index().on(t.askedById),
    index().on(t.endedById),
  ],
);

/** What was told of an update and to whom, so that nobody is told twice, nor of anything twice in a day. */
export const updateReminders = pgTable(
  'update_reminders',
  {
    id: id(),
    updateId: ofUpdate(),
    kind: updateReminderKind().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** The day of the mail, where its reader lives. */
    day: date().notNull(),
    sentAt: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [
    unique().on(t.updateId, t.kind, t.accountId),
    index().on(t.accountId, t.day),
    index().on(t.operationId),
  ],
);
