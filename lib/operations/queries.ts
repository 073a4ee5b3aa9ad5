import { and, asc, eq, sql } from 'drizzle-orm';
import { operationCountries, operations } from '#db/schema/index.ts';
import { query } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { OperationFilter } from './schema.ts';

const countryCodes = sql<string[]>`array(
  select oc.country_id from ${operationCountries} oc where oc.operation_id = ${operations.id} order by 1)`;

const shown = {
  id: operations.id,
  code: operations.code,
  nameEn: operations.nameEn,
  nameFr: operations.nameFr,
  since: operations.since,
  until: operations.until,
  sharing: operations.sharing,
  namesHidden: operations.namesHidden,
  version: operations.version,
  countries: countryCodes,
};

export const listOperations = query({
  action: 'operation.read',
  input: OperationFilter,
  async run({ db, input: { asOf, country, ...paging } }) {
    const place = seek(
      paging,
      { code: { by: sql`${operations.code}` }, name: { by: sql`${operations.nameEn}` } },
      sql`${operations.id}`,
    );
    const wanted = and(
      asOf
        ? sql`${operations.since} <= ${asOf} and coalesce(${operations.until}, 'infinity') >= ${asOf}`
        : undefined,
      country
        ? sql`exists (select 1 from ${operationCountries} oc
            where oc.operation_id = ${operations.id} and oc.country_id = ${country})`
        : undefined,
    );
    const rows = await db
      .select({
        ...shown,
        cursorKey: place.key,
        total: sql<number>`(select count(*) from ${operations} where ${wanted ?? sql`true`})`.mapWith(Number),
      })
      .from(operations)
      .where(and(wanted, place.where))
      .orderBy(...place.orderBy)
      .limit(place.limit);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

export const getOperation = query({
  action: 'operation.read',
  input: Key,
  async run({ db, input }) {
    const [operation] = await db.select(shown).from(operations).where(eq(operations.id, input.id));
    if (!operation) throw new Refusal('not_found');
    return operation;
  },
});

/** For select boxes: every operation within reach, by name. */
export const listOperationChoices = query({
  action: 'operation.read',
  input: Key.partial(),
  run: ({ db }) =>
    db
      .select({
        id: operations.id,
        code: operations.code,
        nameEn: operations.nameEn,
        nameFr: operations.nameFr,
      })
      .from(operations)
      .orderBy(asc(operations.code)),
});
