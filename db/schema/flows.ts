import { date, index, integer, numeric, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { FlowBoundary, FlowShare, MineActionBasis } from '../enums.ts';
import { accounts } from './accounts.ts';
import { id, instant, revision } from './columns.ts';
import { fundingStage, fundingVerdict } from './enums.ts';
import { imports } from './imports.ts';
import { scoped } from './operations.ts';
import { organisations } from './organisations.ts';

const names = () => text().array().notNull().default([]);

/**
 * Money from one to another as a financial tracking service publishes it: each flow once, however often its file
 * repeats it, and with its whole amount, however many clusters, years or places share it. USD.
 */
export const fundingFlows = pgTable(
  'funding_flows',
  {
    id: id(),
    source: text().notNull(),
    /** The flow's number at the source: lasting. */
    flowId: text().notNull(),
    amountUsd: numeric().notNull(),
    originalAmount: numeric(),
    originalCurrency: text(),
    on: date(),
    decidedOn: date(),
    reportedOn: date(),
    stage: fundingStage().notNull(),
    /** As seen from the place and year that was asked for: money that moves on inside is `internal`, and counted before. */
    boundary: text().$type<FlowBoundary>().notNull(),
    /** As published: Standard, Parked (waits for its purpose), Pass through, Carryover. */
    flowType: text().notNull(),
    contribution: text(),
    donors: names(),
    donorId: uuid().references(() => organisations.id),
    recipients: names(),
    recipientId: uuid().references(() => organisations.id),
    /** Plans by their number and code in FTS, which appeals carry too. */
    planIds: integer().array().notNull().default([]),
    planCodes: names(),
    planNames: names(),
    /** Ours for the global clusters, e.g. PRO-MIN; what has no code of ours stands by its name. */
    clusters: names(),
    /** The clusters of the plan, as it names them. */
    planClusters: names(),
    /** Years in which it may be used. */
    years: integer().array().notNull().default([]),
    /** ISO 3166-1 alpha-3. */
    countries: names(),
    projects: names(),
    keywords: names(),
    description: text(),
    reference: text(),
    /** What it is shared between, with no word on how much goes where. */
    shared: text().array().$type<FlowShare[]>().notNull().default([]),
    /** Why it may be mine action's: the strongest reason first; none: nothing says so. */
    bases: text().array().$type<MineActionBasis[]>().notNull().default([]),
    asOf: date().notNull(),
    importId: uuid().references(() => imports.id),
    updatedAt: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [
    unique().on(t.source, t.flowId),
    index().using('gin', t.countries),
    index().using('gin', t.planIds),
    index().using('gin', t.bases),
    index().on(t.operationId),
    index().on(t.importId),
    index().on(t.donorId),
    index().on(t.recipientId),
  ],
);

/**
 * What a person says of money for an operation in a year: that a flow is mine action's or not, or that a sum told
 * elsewhere sits inside another cluster's figures.
 */
export const fundingDecisions = pgTable(
  'funding_decisions',
  {
    id: id(),
    year: integer().notNull(),
    flowId: uuid().references(() => fundingFlows.id, { onDelete: 'cascade' }),
    /** What the sum is; none for a flow, which says so itself. */
    label: text(),
    /** The cluster whose figures hold it, e.g. PRO. */
    clusterCode: text(),
    verdict: fundingVerdict().notNull(),
    /** Of a flow: how much of it is mine action's, all of it when blank. Of a sum: the sum. USD. */
    amountUsd: numeric(),
    source: text(),
    asOf: date(),
    note: text(),
    decidedById: uuid().references(() => accounts.id),
    ...scoped(),
    ...revision(),
  },
  (t) => [uniqueIndex().on(t.operationId, t.year, t.flowId), index().on(t.flowId), index().on(t.decidedById)],
);

/**
 * How many people a plan counts in need and targets: for a cluster as a whole, and by place and group where it says
 * so. Blank is not zero.
 */
export const caseloads = pgTable(
  'caseloads',
  {
    id: id(),
    source: text().notNull(),
    countryId: text().notNull(),
    year: integer().notNull(),
    /** The plan's number in FTS, where the source says it. */
    planId: integer(),
    /** Ours for a global cluster, or ALL for the whole plan. */
    clusterCode: text().notNull(),
    /** The plan's own words for it. */
    name: text(),
    /** OCHA p-code; none: the whole country. */
    pcode: text().notNull().default(''),
    placeName: text(),
    level: integer().notNull().default(0),
    /** Whom it counts, e.g. "Adult - Female - IDP"; none: everybody. */
    category: text().notNull().default(''),
    population: numeric(),
    affected: numeric(),
    inNeed: numeric(),
    targeted: numeric(),
    reached: numeric(),
    asOf: date().notNull(),
    goneSince: date(),
    importId: uuid().references(() => imports.id),
    updatedAt: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [
    index().on(t.countryId, t.year, t.clusterCode, t.level),
    index().on(t.planId),
    index().on(t.operationId),
    index().on(t.importId),
  ],
);
