import { type SQL, sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, revision } from './columns.ts';
import {
  agencyRole,
  arrangement,
  ccpmStatus,
  integrationAnswer,
  integrationItem,
  linkType,
  structurePhase,
  structureType,
  successionKind,
} from './enums.ts';
import { scoped } from './operations.ts';
import { organisations } from './organisations.ts';
import { adminUnits, clusters } from './reference.ts';

/** A coordination body, from the global cluster down to a hub. */
export const structures = pgTable(
  'structures',
  {
    id: id(),
    type: structureType().notNull(),
    arrangement: arrangement(),
    clusterCode: text().references(() => clusters.code),
    nameEn: text().notNull(),
    nameFr: text().notNull(),
    acronym: text(),
    location: text(),
    languages: text().array().notNull().default([]),
    meets: text(),
    mailingList: text(),
    nextMeetingOn: date(),
    /** The day a time-bound structure (a task team) is to end; whether it did is its life cycle's business. */
    endsOn: date(),
    torYear: integer(),
    torDocument: text(),
    strategyYear: integer(),
    strategyDocument: text(),
    ccpmStatus: ccpmStatus(),
    ccpmYear: integer(),
    /** Percent of the CCPM core functions met: good > 75, satisfactory 51–75, unsatisfactory 26–50, weak ≤ 25. */
    ccpmScore: integer(),
    note: text(),
    archivedAt: instant(),
    search: text().generatedAlwaysAs(
      (): SQL =>
        sql`app.fold(coalesce(${structures.acronym}, '') || ' ' || ${structures.nameEn} || ' ' || ${structures.nameFr} || ' ' || coalesce(${structures.location}, ''))`,
    ),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    index().on(t.operationId),
    index().using('gin', t.search.op('gin_trgm_ops')),
    check('structures_ccpm_score', sql`${t.ccpmScore} between 0 and 100`),
  ],
);

/** Life cycle: activated → in_transition → deactivated, each from a date. The latest begun one holds. */
export const structurePhases = pgTable(
  'structure_phases',
  {
    id: id(),
    structureId: uuid()
      .notNull()
      .references(() => structures.id, { onDelete: 'cascade' }),
    phase: structurePhase().notNull(),
    since: date().notNull(),
    document: text(),
    ...scoped(),
    ...revision(),
  },
  (t) => [index().on(t.structureId, t.since), index().on(t.operationId)],
);

/** A dated link from one structure to another; `part_of` is the tree, `supported_by` the technical line. */
export const structureLinks = pgTable(
  'structure_links',
  {
    id: id(),
    fromId: uuid()
      .notNull()
      .references(() => structures.id, { onDelete: 'cascade' }),
    toId: uuid()
      .notNull()
      .references(() => structures.id, { onDelete: 'cascade' }),
    type: linkType().notNull(),
    since: date().notNull(),
    until: date(),
    note: text(),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    index().on(t.fromId, t.type),
    index().on(t.toId, t.type),
    index().on(t.operationId),
    check('structure_links_two_ends', sql`${t.fromId} <> ${t.toId}`),
    check('structure_links_dates', sql`${t.until} is null or ${t.until} >= ${t.since}`),
  ],
);

/** Lead and co-lead agencies: the lead is accountable and provider of last resort. */
export const structureAgencies = pgTable(
  'structure_agencies',
  {
    id: id(),
    structureId: uuid()
      .notNull()
      .references(() => structures.id, { onDelete: 'cascade' }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    role: agencyRole().notNull(),
    since: date().notNull(),
    until: date(),
    mou: boolean(),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    index().on(t.structureId),
    index().on(t.organisationId),
    index().on(t.operationId),
    check('structure_agencies_dates', sql`${t.until} is null or ${t.until} >= ${t.since}`),
  ],
);

/** Member organisations of a structure; active = attends and reports. */
export const structureMembers = pgTable(
  'structure_members',
  {
    id: id(),
    structureId: uuid()
      .notNull()
      .references(() => structures.id, { onDelete: 'cascade' }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    active: boolean().notNull().default(true),
    since: date().notNull(),
    until: date(),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    index().on(t.structureId),
    index().on(t.organisationId),
    index().on(t.operationId),
    check('structure_members_dates', sql`${t.until} is null or ${t.until} >= ${t.since}`),
  ],
);

/** Where a structure works: administrative units by p-code, each with dates. */
export const structureCoverage = pgTable(
  'structure_coverage',
  {
    id: id(),
    structureId: uuid()
      .notNull()
      .references(() => structures.id, { onDelete: 'cascade' }),
    pcode: text()
      .notNull()
      .references(() => adminUnits.pcode),
    since: date().notNull(),
    until: date(),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    index().on(t.structureId),
    index().on(t.pcode),
    index().on(t.operationId),
    check('structure_coverage_dates', sql`${t.until} is null or ${t.until} >= ${t.since}`),
  ],
);

/** Merging and splitting: the structure that ended (or shrank) on that day, and the one that carries on. */
export const structureSuccessions = pgTable(
  'structure_successions',
  {
    id: id(),
    kind: successionKind().notNull(),
    fromId: uuid()
      .notNull()
      .references(() => structures.id, { onDelete: 'cascade' }),
    toId: uuid()
      .notNull()
      .references(() => structures.id, { onDelete: 'cascade' }),
    since: date().notNull(),
    note: text(),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    index().on(t.fromId),
    index().on(t.toId),
    index().on(t.operationId),
    check('structure_successions_two_ends', sql`${t.fromId} <> ${t.toId}`),
  ],
);

/** One line of the checklist from a day on: the latest begun answer of an item holds. */
export const integrationChecks = pgTable(
  'integration_checks',
  {
    id: id(),
    item: integrationItem().notNull(),
    answer: integrationAnswer().notNull(),
    since: date().notNull(),
    evidence: text(),
    source: text(),
    ...scoped(),
    ...revision(),
  },
  (t) => [index().on(t.operationId, t.item, t.since)],
);
