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
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { id, instant, revision } from './columns.ts';
import { proposalSection } from './enums.ts';
import { imports } from './imports.ts';
import { scoped } from './operations.ts';
import { organisations } from './organisations.ts';

/**
 * What lists, boards and the search for double requests read of a proposal's text: taken from its sections whenever
 * one of them is saved, never typed. Blank is not zero: null means "not stated".
 */
export const gist = () => ({
  title: text().notNull(),
  organisationId: uuid().references(() => organisations.id),
  /** As the file named it that this came from; linked to one of ours once somebody has said which. */
  organisationName: text(),
  pillars: text().array().notNull().default([]),
  /** P-codes of the places it works in. */
  places: text().array().notNull().default([]),
  startsOn: date(),
  endsOn: date(),
  /** The whole budget. USD. */
  budgetUsd: numeric(),
  peopleTargeted: integer(),
});

/** A mine-action project, written once and submitted to the appeals that it fits. Its text stands in its sections. */
export const proposals = pgTable(
  'proposals',
  {
    id: id(),
    ...gist(),
    language: text().notNull().default('en'),
    authorId: uuid().references(() => accounts.id),
    copiedFromId: uuid(),
    /** Its id in the system that it was imported from, e.g. `hpc:189346`. */
    externalId: text().unique(),
    importId: uuid().references(() => imports.id),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    index().on(t.operationId, t.updatedAt),
    index().on(t.organisationId),
    index().on(t.authorId),
    index().on(t.importId),
  ],
);

/** One section of a proposal as it is being written, half-done or done. Two people write in two of them at once. */
export const proposalTexts = pgTable(
  'proposal_texts',
  {
    proposalId: uuid()
      .notNull()
      .references(() => proposals.id, { onDelete: 'cascade' }),
    section: proposalSection().notNull(),
    /** As `lib/proposals/sections.ts` says for this section. */
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Its writer calls it finished: the task list says so, and no rule rests on it. */
    done: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    writtenById: uuid().references(() => accounts.id),
    writtenAt: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [primaryKey({ columns: [t.proposalId, t.section] }), index().on(t.operationId)],
);
