import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Pillar } from '../enums.ts';
import { id, revision } from './columns.ts';
import { scoped } from './operations.ts';
import { countries, organisationTypes } from './reference.ts';

/** UN entities, NGOs, authorities, donors. Global by nature; one made for a single operation may carry it. */
export const organisations = pgTable(
  'organisations',
  {
    id: id(),
    acronym: text(),
    nameEn: text().notNull(),
    nameFr: text().notNull(),
    typeCode: text()
      .notNull()
      .references(() => organisationTypes.code),
    parentId: uuid().references((): AnyPgColumn => organisations.id),
    mergedIntoId: uuid().references((): AnyPgColumn => organisations.id),
    countryId: text().references(() => countries.id),
    website: text(),
    pillars: text().array().$type<Pillar[]>().notNull().default([]),
    search: text().generatedAlwaysAs(
      (): SQL =>
        sql`app.fold(coalesce(${organisations.acronym}, '') || ' ' || ${organisations.nameEn} || ' ' || ${organisations.nameFr})`,
    ),
    ...scoped(),
    ...revision(),
  },
  (t) => [index().using('gin', t.search.op('gin_trgm_ops')), index().on(t.operationId)],
);

/** How other systems name an organisation: `fts`, `hpc`, `iati`, `hrinfo`; `alias` holds spellings met in files. */
export const organisationIdentifiers = pgTable(
  'organisation_identifiers',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    system: text().$type<'fts' | 'hpc' | 'iati' | 'hrinfo' | 'alias'>().notNull(),
    value: text().notNull(),
    ...scoped(),
  },
  (t) => [primaryKey({ columns: [t.system, t.value] }), index().on(t.organisationId)],
);
