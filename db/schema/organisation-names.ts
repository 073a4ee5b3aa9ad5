import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { OrganisationNameStatus } from '../enums.ts';
import { accounts } from './accounts.ts';
import { id, instant, revision } from './columns.ts';
import { scoped } from './operations.ts';
import { organisations } from './organisations.ts';

/**
 * Names that imported files gave an organisation and that matched none: they wait for somebody to say which it is. Global,
 * as organisations are. What was decided stays, so that the same name never asks twice.
 */
export const organisationNames = pgTable(
  'organisation_names',
  {
    id: id(),
    name: text().notNull(),
    acronym: text(),
    website: text(),
    /** Which file it came in first, in words: a kind of import. */
    source: text().notNull(),
    status: text().$type<OrganisationNameStatus>().notNull().default('waiting'),
    organisationId: uuid().references(() => organisations.id),
    /** Whether deciding made the organisation, or its alias: what an undo takes back. */
    madeOrganisation: boolean().notNull().default(false),
    madeAlias: boolean().notNull().default(false),
    decidedById: uuid().references(() => accounts.id),
    decidedAt: instant(),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    // As names are compared: no case, no accents.
    uniqueIndex('organisation_names_folded').on(sql`app.fold(${t.name})`),
    index().on(t.status, t.createdAt),
    index().on(t.organisationId),
    index().on(t.operationId),
    index().on(t.decidedById),
  ],
);
