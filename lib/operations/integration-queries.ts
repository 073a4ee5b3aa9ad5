import { desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { fetched } from '#db/bulk.ts';
import { integrationItems, type Locale } from '#db/enums.ts';
import { integrationChecks, operations } from '#db/schema/index.ts';
import { can } from '#lib/access/actor.ts';
import { query, stream } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { matchesWords } from '#lib/http/words.ts';
import { Refusal } from '#lib/refusal.ts';
import {
  IntegrationExport,
  IntegrationFilter,
  IntegrationKey,
  type IntegrationListed,
} from './integration-schema.ts';

/** The checklist of one operation, with all that was answered before. */
export const getIntegration = query({
  action: 'operation.read',
  input: IntegrationKey,
  async run({ db, actor, input: { id, asOf = today() } }) {
    const { code, nameEn, nameFr } = operations;
    const found = await db
      .select({ operation: { id: operations.id, code, nameEn, nameFr }, check: integrationChecks })
      .from(operations)
      .leftJoin(integrationChecks, eq(integrationChecks.operationId, operations.id))
      .where(eq(operations.id, id))
      .orderBy(desc(integrationChecks.since));
    const operation = found[0]?.operation;
    if (!operation) throw new Refusal('not_found');
    const checks = found.flatMap(({ check }) => check ?? []);
    const items = integrationItems.map((item) => {
      const history = checks.filter((check) => check.item === item);
      return { item, history, current: history.find((check) => check.since <= asOf) ?? null };
    });
    return { asOf, operation, items, may: { edit: can(actor, 'operation.set_integration', id) } };
  },
});

type Filters = z.output<typeof IntegrationExport>;

/** Operations open on a day with the answers that hold then; one row each, whether anything is known or not. */
const compared = ({ q, item, answer, ...filters }: Filters) => {
  const asOf = filters.asOf ?? today();
  const known = answer
    ? sql`exists (select 1 from jsonb_each(answers) e where e.value ->> 'answer' = ${answer}
        and (${item ?? null}::text is null or e.key = ${item ?? null}))`
    : item
      ? sql`answers ? ${item}`
      : sql`true`;
  const unanswered =
    answer === 'unknown'
      ? item
        ? sql`not answers ? ${item}`
        : sql`(select count(*) from jsonb_object_keys(answers)) < ${integrationItems.length}`
      : sql`false`;
  return sql`
    select r.*, (select count(*)::int from jsonb_each(answers) e where e.value ->> 'answer' = 'yes') as met,
      (select count(*)::int from jsonb_each(answers) e where e.value ->> 'answer' = 'partly') as partly
    from (
      select o.id, o.code, o.name_en, o.name_fr, (
        select coalesce(jsonb_object_agg(c.item, jsonb_build_object('answer', c.answer, 'since', c.since,
          'evidence', c.evidence, 'source', c.source)), '{}')
        from (select distinct on (item) * from integration_checks
          where operation_id = o.id and since <= ${asOf}::date order by item, since desc) c) as answers
      from operations o
      where o.since <= ${asOf}::date and coalesce(o.until, 'infinity') >= ${asOf}::date
        and ${q ? matchesWords(sql`app.fold(concat_ws(' ', o.code, o.name_en, o.name_fr))`, q) : sql`true`}
    ) r where ${known} or ${unanswered}`;
};

const rank = (item: string) =>
  sql`coalesce(array_position(array['unknown', 'no', 'partly', 'yes'], l.answers -> ${item} ->> 'answer'), 0)`;

const sorts = (locale: Locale) => ({
  name: { by: locale === 'fr' ? sql`app.fold(l.name_fr)` : sql`app.fold(l.name_en)` },
  code: { by: sql`l.code` },
  met: { by: sql`l.met * 10 + l.partly`, type: 'int' },
  ...Object.fromEntries(integrationItems.map((item) => [item, { by: rank(item), type: 'int' }])),
});

/** The comparison of countries: how far each is integrated on a day. */
export const listIntegration = query({
  action: 'operation.read',
  input: IntegrationFilter,
  async run({ db, actor, input }) {
    const place = seek(input, sorts(actor.locale), sql`l.id`);
    const { rows } = await db.execute<IntegrationListed & { cursorKey: string; total: number }>(sql`
      with listed as materialized (${compared(input)})
      select l.id, l.code, l.name_en as "nameEn", l.name_fr as "nameFr", l.met, l.partly, l.answers,
        ${place.key} as "cursorKey", (select count(*)::int from listed) as total
      from listed l where ${place.where ?? sql`true`}
      order by ${sql.join([...place.orderBy], sql`, `)} limit ${place.limit}`);
    return { ...place.page(rows, rows[0]?.total ?? 0), asOf: input.asOf ?? today() };
  },
});

export type ExportedIntegration = Pick<IntegrationListed, 'code' | 'answers'> & {
  name_en: string;
  name_fr: string;
};

export const exportIntegration = stream({
  action: 'operation.export',
  input: IntegrationExport,
  records: ({ input }) => ({ subjectType: 'operation', subjectId: null, after: { filter: input } }),
  rows: ({ db, input }) =>
    fetched<ExportedIntegration>(
      db,
      sql`select l.code, l.name_en, l.name_fr, l.answers from (${compared(input)}) l order by l.code`,
    ),
});
