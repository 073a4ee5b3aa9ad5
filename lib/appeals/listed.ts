import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { matchesWords } from '#lib/http/words.ts';
import { mineAction } from './mine-action.ts';
import type { AppealChoice } from './schema.ts';

export type Filter = z.output<typeof AppealChoice>;

/** Published appeals of an operation's countries, and those of its own: the same rule as on the operation's page. */
const touches = (operation: SQL) => sql`(a.operation_id = ${operation} or (a.operation_id is null and exists (
  select from appeal_countries ac join operation_countries oc on oc.country_id = ac.country_id
  where ac.appeal_id = a.id and oc.operation_id = ${operation})))`;

export const namesOfCountries = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'nameEn', c.name_en, 'nameFr', c.name_fr) order by c.id), '[]')
  from appeal_countries ac join countries c on c.id = ac.country_id where ac.appeal_id = a.id)`;

export const namesOfOperations = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'nameEn', o.name_en, 'nameFr', o.name_fr)
    order by o.code), '[]')
  from operations o where ${touches(sql`o.id`)})`;

/** Only where both sides are stated and something was asked: else there is no share, not a share of zero. */
export const percentOf = (asked: SQL, received: SQL) =>
  sql`case when ${asked} > 0 then round(100 * ${received} / ${asked}, 1) end`;

const silent = sql`
  union all
  select null, y, null, null, null, null, null from unnest(a.years) y where not exists (
    select from appeal_figures f where f.appeal_id = a.id and f.year = y and f.cluster_code = ${mineAction.code})`;

function conditions({ operation, country, type, q, gone }: Filter): SQL[] {
  return [
    gone ? undefined : sql`a.gone_since is null and f.gone_since is null`,
    operation ? touches(sql`${operation}::uuid`) : undefined,
    country
      ? sql`exists (select from appeal_countries ac where ac.appeal_id = a.id and ac.country_id = ${country})`
      : undefined,
    type ? sql`a.type = ${type}` : undefined,
    q ? matchesWords(sql`app.fold(coalesce(a.code, '') || ' ' || a.name)`, q) : undefined,
  ].flatMap((condition) => (condition ? [condition] : []));
}

/**
 * One row for each appeal and year, so that an appeal of several countries is listed and counted once. Postgres
 * narrows it to the reach.
 */
export function listed({ year, ...filter }: Filter): SQL {
  const rows = sql`
    select coalesce(f.id, md5(a.id::text || f.year)::uuid) as id, a.id as appeal_id, f.year, f.requirements as asked,
      f.funding as received, ${percentOf(sql`f.requirements`, sql`f.funding`)} as percent,
      coalesce(f.source, a.source) as source, coalesce(f.as_of, a.as_of) as as_of,
      coalesce(f.gone_since, a.gone_since) as gone_since
    from appeals a cross join lateral (
      select f.id, f.year, f.requirements, f.funding, f.source, f.as_of, f.gone_since from appeal_figures f
      where f.appeal_id = a.id and f.cluster_code = ${mineAction.code} ${filter.silent ? silent : sql``}) f
    where ${sql.join([sql`true`, ...conditions(filter)], sql` and `)}`;
  if (year === undefined) return rows;
  const wanted = year === 'latest' ? sql`(select max(year) from every_year)` : sql`${year}`;
  return sql`with every_year as (${rows}) select * from every_year where year = ${wanted}`;
}
