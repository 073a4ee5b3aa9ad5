import {
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { appeals } from './appeals.ts';
import { id, instant, revision } from './columns.ts';
import { meetingDecision, recommendation } from './enums.ts';
import { scoped } from './operations.ts';
import { submissions } from './submissions.ts';

const ofMinutes = () =>
  uuid()
    .notNull()
    .references(() => reviewMinutes.id, { onDelete: 'cascade' });

/** The minutes of one review meeting of an appeal; `version` counts how often they were written. */
export const reviewMinutes = pgTable(
  'review_minutes',
  {
    id: id(),
    appealId: uuid()
      .notNull()
      .references(() => appeals.id, { onDelete: 'cascade' }),
    heldOn: date().notNull(),
    ...scoped(),
    ...revision(),
  },
  (t) => [index().on(t.appealId, t.heldOn), index().on(t.operationId)],
);

/** The minutes as they were written at one time: added to, and by no one changed. */
export const reviewMinuteVersions = pgTable(
  'review_minute_versions',
  {
    minutesId: ofMinutes(),
    number: integer().notNull(),
    heldOn: date().notNull(),
    attendees: text(),
    body: text(),
    writtenById: uuid().references(() => accounts.id),
    writtenAt: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [
    primaryKey({ columns: [t.minutesId, t.number] }),
    index().on(t.operationId),
    index().on(t.writtenById),
  ],
);

/**
 * One submission as the meeting saw it, in its order: each belongs to its own operation, so that whoever reads the
 * minutes of an appeal of many countries reads of their own alone.
 */
export const reviewMinuteItems = pgTable(
  'review_minute_items',
  {
    minutesId: ofMinutes(),
    number: integer().notNull(),
    rank: smallint().notNull(),
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    code: text(),
    title: text().notNull(),
    askedUsd: numeric(),
    score: numeric(),
    recommendation: recommendation(),
    decision: meetingDecision(),
    remark: text(),
    ...scoped(),
  },
  (t) => [
    primaryKey({ columns: [t.minutesId, t.number, t.submissionId] }),
    index().on(t.submissionId),
    index().on(t.operationId),
  ],
);
