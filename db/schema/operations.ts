import { boolean, date, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, revision } from './columns.ts';
import { sharingLevel } from './enums.ts';
import { countries } from './reference.ts';

/** A humanitarian operation: the unit of scope. One or more countries; a country can have several. */
export const operations = pgTable('operations', {
  id: id(),
  code: text().notNull().unique(),
  nameEn: text().notNull(),
  nameFr: text().notNull(),
  since: date().notNull(),
  until: date(),
  /** Only role mailboxes are shown for people of this operation. */
  namesHidden: boolean().notNull().default(false),
  sharing: sharingLevel().notNull().default('partners'),
  ...revision(),
});

/** What every scoped record carries. No operation: a global record. */
export const scoped = () => ({
  operationId: uuid().references(() => operations.id),
  sharing: sharingLevel().notNull().default('partners'),
});

export const operationCountries = pgTable(
  'operation_countries',
  {
    operationId: uuid()
      .notNull()
      .references(() => operations.id, { onDelete: 'cascade' }),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    sharing: sharingLevel().notNull().default('partners'),
  },
  (t) => [primaryKey({ columns: [t.operationId, t.countryId] }), index().on(t.countryId)],
);
