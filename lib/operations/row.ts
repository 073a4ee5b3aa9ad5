import { type SQL, sql } from 'drizzle-orm';
import type { AppealType } from '#db/enums.ts';
import { operationCountries, operations } from '#db/schema/index.ts';

/** What a day shows of an operation, as SQL over the table `operations`. Postgres narrows every table to the reach. */

export type Figures = {
  year: number;
  requirements: string | null;
  funding: string | null;
  source: string;
  asOf: string | null;
};

export type AppealOf = Figures & {
  id: string;
  code: string | null;
  name: string;
  type: AppealType;
  countries: string[];
  gone: boolean;
  counted: boolean;
};

const countryCodes = sql<string[]>`array(
  select oc.country_id from ${operationCountries} oc where oc.operation_id = ${operations.id} order by 1)`;

export const countryNames = sql<{ id: string; nameEn: string; nameFr: string }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'nameEn', c.name_en, 'nameFr', c.name_fr)
    order by c.id), '[]')
  from operation_countries oc join countries c on c.id = oc.country_id
  where oc.operation_id = operations.id)`;

/** An operation's appeals are its own, and the published ones that cover any of its countries. */
export const itsAppeals = sql`a.id in (
  select own.id from appeals own where own.operation_id = operations.id
  union all
  select ac.appeal_id from operation_countries oc join appeal_countries ac on ac.country_id = oc.country_id
    join appeals published on published.id = ac.appeal_id and published.operation_id is null
  where oc.operation_id = operations.id)`;

/** Only those whose countries all lie in it are summed: a regional plan would be counted in each of its countries. */
const counted = sql`not exists (select 1 from appeal_countries ac where ac.appeal_id = a.id and not exists (
  select 1 from operation_countries oc where oc.operation_id = operations.id and oc.country_id = ac.country_id))`;

/** Sums what is stated; a year in which nothing is stated has no sum. */
export const figuresOn = (asOf: string) => sql<Figures | null>`(
  select jsonb_build_object('year', f.year, 'requirements', sum(f.requirements)::text,
    'funding', sum(f.funding)::text, 'source', string_agg(distinct f.source, ', '), 'asOf', max(f.as_of))
  from appeal_figures f join appeals a on a.id = f.appeal_id
  where f.cluster_code = 'PRO-MIN' and f.gone_since is null and a.gone_since is null
    and f.year <= extract(year from ${asOf}::date) and ${itsAppeals} and ${counted}
  group by f.year order by f.year desc limit 1)`;

export const appealsOf = sql<AppealOf[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'code', a.code, 'name', a.name, 'type', a.type,
    'year', f.year, 'requirements', f.requirements::text, 'funding', f.funding::text, 'source', f.source,
    'asOf', f.as_of, 'gone', (f.gone_since is not null or a.gone_since is not null), 'counted', ${counted}, 'countries',
    array(select ac.country_id from appeal_countries ac where ac.appeal_id = a.id order by 1))
    order by f.year desc, a.type, a.name), '[]')
  from appeal_figures f join appeals a on a.id = f.appeal_id
  where f.cluster_code = 'PRO-MIN' and ${itsAppeals})`;

const structuresOn = (asOf: string) => sql<number>`(
  select count(*)::int from structures s where s.operation_id = operations.id and s.archived_at is null
    and coalesce((select p.phase from structure_phases p where p.structure_id = s.id and p.since <= ${asOf}::date
      order by p.since desc limit 1) <> 'deactivated', false))`;

const postsOn = (asOf: string) => sql`posts p where p.operation_id = operations.id
  and p.since <= ${asOf}::date and coalesce(p.until, 'infinity') >= ${asOf}::date`;

/** Who holds what is looked up once for all operations of a list, not again for each post. */
export const vacantOn = (asOf: string): SQL<number> => sql<number>`(
  select count(*)::int from ${postsOn(asOf)} and p.id not in (select a.post_id from assignments a
    join staffing_codes c on c.code = a.staffing_code and c.share <> 'vacant'
    where a.since <= ${asOf}::date and coalesce(a.until, 'infinity') >= ${asOf}::date))`;

export const rowColumns = (asOf: string) => ({
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
  structures: structuresOn(asOf),
  posts: sql<number>`(select count(*)::int from ${postsOn(asOf)})`,
  vacant: vacantOn(asOf),
  figures: figuresOn(asOf),
});
