import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { countries, operationCountries, operations } from '#db/schema/index.ts';
import { can } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import type { Action } from '#lib/access/policy.ts';
import { Key, today } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { matchesWords } from '#lib/http/words.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { Refusal } from '#lib/refusal.ts';
import { appealsOf, countryNames, figuresOn, rowColumns, vacantOn } from './row.ts';
import { OperationFilter, OperationKey } from './schema.ts';

/** What each sort compares. Never null: an operation without a figure comes below all that have one. */
const sorts = (asOf: string, locale: Locale): Record<string, { by: SQL; type?: string }> => ({
  code: { by: sql`${operations.code}` },
  name: {
    by: locale === 'fr' ? sql`app.fold(${operations.nameFr})` : sql`app.fold(${operations.nameEn})`,
  },
  vacant: { by: vacantOn(asOf), type: 'int' },
  requirements: { by: sql`coalesce((${figuresOn(asOf)} ->> 'requirements')::numeric, -1)`, type: 'numeric' },
  funding: { by: sql`coalesce((${figuresOn(asOf)} ->> 'funding')::numeric, -1)`, type: 'numeric' },
});

type Filters = Omit<z.output<typeof OperationFilter>, 'limit' | 'cursor' | 'sort'>;

/** Which operations the list and its export mean. */
export const wantedOperations = ({ asOf, closed, country, q }: Filters) =>
  and(
    q ? matchesWords(sql`app.fold(concat_ws(' ', code, name_en, name_fr))`, q) : undefined,
    asOf && !closed
      ? sql`${operations.since} <= ${asOf} and coalesce(${operations.until}, 'infinity') >= ${asOf}`
      : undefined,
    country
      ? sql`exists (select 1 from ${operationCountries} oc
          where oc.operation_id = ${operations.id} and oc.country_id = ${country})`
      : undefined,
  );

export const listOperations = query({
  action: 'operation.read',
  input: OperationFilter,
  async run({ db, actor, input: { limit, cursor, sort, ...filters } }) {
    const day = filters.asOf ?? today();
    const place = seek({ limit, cursor, sort }, sorts(day, actor.locale), sql`${operations.id}`);
    const wanted = wantedOperations(filters);
    const rows = await db
      .select({
        ...rowColumns(day),
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
  input: OperationKey,
  async run({ db, actor, input }) {
    const [operation] = await db
      .select({
        ...rowColumns(input.asOf ?? today()),
        appeals: appealsOf,
        countryNames,
      })
      .from(operations)
      .where(eq(operations.id, input.id));
    if (!operation) throw new Refusal('not_found');
    const may = (action: Action) => can(actor, action, operation.id);
    return {
      ...operation,
      may: {
        edit: may('operation.edit'),
        close: may('operation.close') && operation.until === null,
        addStructure: may('structure.create'),
        readAudit: may('audit.read'),
        survey: may('survey.read'),
        sendActivities: may('activity.import'),
      },
    };
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

/** Countries by name: every one, which an operation can cover; or those that one within reach does. */
export const listCountryChoices = query({
  action: 'operation.read',
  input: z.object({ covered: z.boolean().default(false) }),
  run: ({ db, actor, input: { covered } }) =>
    db
      .select({ id: countries.id, nameEn: countries.nameEn, nameFr: countries.nameFr })
      .from(countries)
      .where(
        covered
          ? sql`exists (select 1 from operation_countries oc join operations o on o.id = oc.operation_id
              where oc.country_id = countries.id)`
          : undefined,
      )
      .orderBy(sql`app.fold(${actor.locale === 'fr' ? countries.nameFr : countries.nameEn})`),
});

/** A row of the list and a whole record, as pages show them. */
export type OperationListed = Awaited<ReturnType<typeof listOperations>>['items'][number];
export type OperationShown = Awaited<ReturnType<typeof getOperation>>;
