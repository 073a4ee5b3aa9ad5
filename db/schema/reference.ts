import { type SQL, sql } from 'drizzle-orm';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { IndicatorSection, PeopleGroup } from '../enums.ts';

/** Reference data: the same for everybody, written by migrations only. */

/** Keyed by ISO 3166-1 alpha-3, so other systems need no lookup to name one. Names are the UN's. */
export const countries = pgTable('countries', {
  id: text().primaryKey(),
  iso2: text().notNull().unique(),
  m49: text().notNull().unique(),
  nameEn: text().notNull(),
  nameFr: text().notNull(),
  nameEs: text().notNull(),
  nameAr: text().notNull(),
  nameRu: text().notNull(),
  nameZh: text().notNull(),
});

/** Global clusters and Areas of Responsibility; `hpcId` is OCHA's global cluster id (15 = mine action). */
export const clusters = pgTable('clusters', {
  code: text().primaryKey(),
  parentCode: text(),
  hpcId: integer().unique(),
  hrinfoId: integer().unique(),
  nameEn: text().notNull(),
  nameFr: text().notNull(),
});

export const organisationTypes = pgTable('organisation_types', {
  code: text().primaryKey(),
  nameEn: text().notNull(),
  nameFr: text().notNull(),
});

/** CDM staffing codes; `share` says how a post with this code is drawn in the coverage strip. */
export const staffingCodes = pgTable('staffing_codes', {
  code: text().primaryKey(),
  share: text().$type<'dedicated' | 'double' | 'surge' | 'vacant'>().notNull(),
  nameEn: text().notNull(),
  nameFr: text().notNull(),
});

/**
 * What a field update asks for in figures, in the order of `position`. `groups` empty: one figure; else one for each
 * group of people, and their sum. `decimals`: places after the point.
 */
export const indicators = pgTable('indicators', {
  code: text().primaryKey(),
  section: text().$type<IndicatorSection>().notNull(),
  position: integer().notNull(),
  nameEn: text().notNull(),
  nameFr: text().notNull(),
  nameAr: text().notNull(),
  hintEn: text(),
  hintFr: text(),
  hintAr: text(),
  unit: text().notNull(),
  decimals: integer().notNull(),
  groups: text().array().$type<PeopleGroup[]>().notNull(),
  /** Where its definition comes from: a standard of IMAS, or the sector's own. */
  source: text().notNull(),
});

/**
 * Administrative units by OCHA p-code, level 1 and 2 (Common Operational Datasets). The demo holds those of its own
 * operations; the whole list comes by import, kind `admin-units`.
 */
export const adminUnits = pgTable(
  'admin_units',
  {
    pcode: text().primaryKey(),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    level: integer().notNull(),
    name: text().notNull(),
    parentPcode: text(),
    search: text().generatedAlwaysAs(
      (): SQL => sql`app.fold(${adminUnits.name} || ' ' || ${adminUnits.pcode})`,
    ),
  },
  (t) => [index().on(t.countryId, t.level, t.name), index().on(t.parentPcode)],
);
