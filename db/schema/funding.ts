import { date, index, numeric, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { id, revision } from './columns.ts';
import { fundingStage } from './enums.ts';
import { scoped } from './operations.ts';
import { organisations } from './organisations.ts';
import { submissions } from './submissions.ts';

/** Money of one donor for one submission, at one stage. The stage moves on; the record stays the same. */
export const fundingRecords = pgTable(
  'funding_records',
  {
    id: id(),
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    donorId: uuid().references(() => organisations.id),
    /** The donor as the source names it. */
    donor: text().notNull(),
    stage: fundingStage().notNull(),
    amount: numeric().notNull(),
    /** ISO 4217. */
    currency: text().notNull().default('USD'),
    /** USD for one unit of the currency, on the day. */
    rate: numeric().notNull().default('1'),
    amountUsd: numeric().notNull(),
    on: date().notNull(),
    source: text().notNull(),
    recordedById: uuid().references(() => accounts.id),
    ...scoped(),
    ...revision(),
  },
  (t) => [index().on(t.submissionId), index().on(t.operationId), index().on(t.donorId)],
);
