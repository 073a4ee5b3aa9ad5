import {
  boolean,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, revision } from './columns.ts';
import { appealType } from './enums.ts';
import { imports } from './imports.ts';
import { scoped } from './operations.ts';
import { clusters, countries } from './reference.ts';

/** An appeal (OCHA: a plan). Published figures are public; an appeal of our own may belong to one operation. */
export const appeals = pgTable(
  'appeals',
  {
    id: id(),
    /** The plan's code in OCHA's systems, e.g. HSDN26: what the files share. A few old regional plans share one code. */
    code: text(),
    /** The plan's id in FTS: lasting. */
    ftsId: integer().unique(),
    /** The id of the plan's version in HPC (`internalId` of the plans file): a new one with each version. */
    planVersionId: integer().unique(),
    name: text().notNull(),
    type: appealType().notNull(),
    /** OCHA's own words for the type, kept as published. */
    categories: text(),
    language: text(),
    startsOn: date(),
    endsOn: date(),
    years: integer().array().notNull().default([]),
    currency: text().notNull().default('USD'),
    originalRequirements: numeric(),
    revisedRequirements: numeric(),
    globalHumanitarianOverview: boolean(),
    source: text(),
    asOf: date(),
    /** The last file that said something new of it. */
    importId: uuid().references(() => imports.id),
    /** The as-of date of the first file that no longer listed it. It stays as history. */
    goneSince: date(),
    ...scoped(),
    ...revision(),
  },
  (t) => [
    index().on(t.code),
    index().on(t.operationId),
    index().on(t.startsOn, t.id),
    index().on(t.importId),
  ],
);

export const appealCountries = pgTable(
  'appeal_countries',
  {
    appealId: uuid()
      .notNull()
      .references(() => appeals.id, { onDelete: 'cascade' }),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    ...scoped(),
  },
  (t) => [
    primaryKey({ columns: [t.appealId, t.countryId] }),
    index().on(t.countryId),
    index().on(t.operationId),
  ],
);

/** What an appeal asked and received for a cluster in a year. USD. Blank is not zero: null means "not stated". */
export const appealFigures = pgTable(
  'appeal_figures',
  {
    id: id(),
    appealId: uuid()
      .notNull()
      .references(() => appeals.id, { onDelete: 'cascade' }),
    year: integer().notNull(),
    clusterCode: text()
      .notNull()
      .references(() => clusters.code),
    requirements: numeric(),
    funding: numeric(),
    source: text().notNull(),
    asOf: date(),
    goneSince: date(),
    importId: uuid().references(() => imports.id),
    updatedAt: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [
    unique().on(t.appealId, t.year, t.clusterCode),
    index().on(t.year, t.clusterCode),
    index().on(t.operationId),
    index().on(t.importId),
  ],
);
