import { boolean, date, index, integer, numeric, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { DonorFund, GenderMarkerKind, MineActionBasis } from '../enums.ts';
import { id, instant } from './columns.ts';
import { imports } from './imports.ts';
import { scoped } from './operations.ts';
import { organisations } from './organisations.ts';

/** A project that a pooled fund pays for, as its list publishes it. Public, in no operation; blank is not zero. */
export const donorFundProjects = pgTable(
  'donor_fund_projects',
  {
    id: id(),
    fund: text().$type<DonorFund>().notNull(),
    /** The project's code at the fund: lasting. */
    code: text().notNull(),
    title: text().notNull(),
    organisationId: uuid().references(() => organisations.id),
    /** As the list names it; null where it names a kind of organisation only. */
    organisationName: text(),
    organisationAcronym: text(),
    /** ISO 3166-1 alpha-3; null for a region. */
    countryId: text(),
    /** Fund, country or region as the list names it. */
    place: text(),
    year: integer().notNull(),
    amountUsd: numeric(),
    startsOn: date(),
    endsOn: date(),
    approvedOn: date(),
    /** As published, and so are the allocation and the sector. */
    status: text(),
    allocation: text(),
    sector: text(),
    /** GAM 0 to 4; the older GM 0, 1, 2a, 2b or NA. */
    genderMarker: text(),
    genderMarkerKind: text().$type<GenderMarkerKind>(),
    men: integer(),
    women: integer(),
    boys: integer(),
    girls: integer(),
    isMineAction: boolean().notNull().default(false),
    /** What says so: its sector, or the words of its title. */
    mineActionBasis: text().$type<MineActionBasis>(),
    source: text().notNull(),
    asOf: date().notNull(),
    goneSince: date(),
    importId: uuid().references(() => imports.id),
    updatedAt: instant().notNull().defaultNow(),
    ...scoped(),
  },
  (t) => [
    unique().on(t.fund, t.code),
    index().on(t.countryId, t.year),
    index().on(t.organisationId),
    index().on(t.operationId),
    index().on(t.importId),
  ],
);
