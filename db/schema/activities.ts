import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  numeric,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { MineActionLabelKind } from '../enums.ts';
import { id, instant, revision } from './columns.ts';
import { imports } from './imports.ts';
import { scoped } from './operations.ts';
import { organisations } from './organisations.ts';
import { adminUnits } from './reference.ts';

/**
 * Who does what, where, when and for whom, as an operation's 5W says it: one row of its file, or one place of a table.
 * Only what is mine action's is kept. A figure that is blank is not zero.
 */
export const activities = pgTable(
  'activities',
  {
    id: id(),
    /** What tells it from all others of its operation, in every file: its own number there, or who, what, where and when. */
    key: text().notNull(),
    /** Its number in the file, where it has one. */
    ref: text(),
    /** Who, as the file writes it; none in a table that counts organisations by place. */
    organisationName: text(),
    acronym: text(),
    /** With whom: the lead, or who carries it out. */
    partnerName: text(),
    /** Which of ours it is, once it is known. */
    organisationId: uuid().references(() => organisations.id),
    activity: text(),
    /** Its cluster or area of responsibility, as the file writes it; `sector` is what stands above it. */
    cluster: text(),
    sector: text(),
    /** By which kind of label it was recognised. */
    basis: text().$type<MineActionLabelKind>().notNull(),
    admin1: text(),
    admin2: text(),
    admin3: text(),
    /** The p-code as the file has it, and the unit of level 1 or 2 that it means. */
    pcode: text(),
    unitPcode: text().references(() => adminUnits.pcode),
    /** First day of the month it is reported for. */
    month: date(),
    since: date(),
    until: date(),
    women: integer(),
    men: integer(),
    girls: integer(),
    boys: integer(),
    /** People reached in all, as the file says it; where it says none, the sum of the groups. */
    reached: integer(),
    /** How many organisations stand behind a row of a table by place. */
    organisationCount: integer(),
    quantity: numeric(),
    unit: text(),
    status: text(),
    sheet: text().notNull().default(''),
    line: integer(),
    importId: uuid().references(() => imports.id),
    updatedAt: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [
    uniqueIndex().on(t.operationId, t.key),
    index().on(t.operationId, t.month),
    index().on(t.organisationId),
    index().on(t.unitPcode),
    index().on(t.importId),
  ],
);

/**
 * How files name mine action, in many languages: what people edit. One that is no longer used stays, ended, so that
 * the list that comes with the system does not bring it back.
 */
export const mineActionLabels = pgTable(
  'mine_action_labels',
  {
    id: id(),
    kind: text().$type<MineActionLabelKind>().notNull(),
    label: text().notNull(),
    /** A cell need only hold it, among other words; else it is the whole cell. */
    within: boolean().notNull().default(false),
    note: text(),
    endedAt: instant(),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    // As labels are compared: no case, no accents.
    uniqueIndex('mine_action_labels_folded').on(t.kind, sql`app.fold(${t.label})`),
    index().on(t.operationId),
  ],
);
