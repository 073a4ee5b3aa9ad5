import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import type { Applied } from '#lib/exchange/importer.ts';

/** A caseload has no number of its own: its source, plan, place and group make one that is always the same. */
const idOf = (source: string, key: SQL) => sql`md5(${`caseload ${source} `}::text || ${key})::uuid`;

export const matchCaseloads = (source: string) => (rows: SQL) =>
  sql`select r.line, c.id as subject_id from ${rows} r
    join caseloads c on c.id = ${idOf(source, sql`(r.about ->> 'key')`)}`;

export const currentCaseloads = (source: string) => () =>
  sql`
  select c.id as subject_id, '' as part, c.id::text as key, concat_ws(' ', c.country_id, c.year, c.cluster_code, c.pcode, c.category) as label,
    jsonb_build_object('planId', c.plan_id, 'country', c.country_id, 'year', c.year, 'cluster', c.cluster_code,
      'name', c.name, 'pcode', c.pcode, 'place', c.place_name, 'level', c.level, 'category', c.category,
      'population', trim_scale(c.population)::text, 'affected', trim_scale(c.affected)::text,
      'inNeed', trim_scale(c.in_need)::text, 'targeted', trim_scale(c.targeted)::text,
      'reached', trim_scale(c.reached)::text) as data,
    c.gone_since, c.as_of, false as covered
  from caseloads c where c.source = ${source}`;

export const checkCaseloads = (rows: SQL) => sql`
  select r.line, 'country_unknown' as reason, r.data ->> 'country' as reason_value from ${rows} r
  where r.data is not null and not exists (select from countries k where k.id = r.data ->> 'country')`;

/** Writes new and changed caseloads; those that stand as they were stand so at a later date. */
export const applyCaseloads =
  (source: string) =>
  async (db: Db, { id, asOf }: Applied): Promise<void> => {
    await db.execute(sql`
      update import_rows r set subject_id = ${idOf(source, sql`(r.data ->> 'key')`)}
      where r.import_id = ${id} and r.outcome = 'new'`);
    await db.execute(sql`
      insert into caseloads (id, source, plan_id, country_id, year, cluster_code, name, pcode, place_name, level, category,
        population, affected, in_need, targeted, reached, as_of, import_id, sharing)
      select r.subject_id, ${source}, d."planId", d.country, d.year, d.cluster, d.name, d.pcode, d.place, d.level, d.category,
        d.population, d.affected, d."inNeed", d.targeted, d.reached, ${asOf}::date, ${id}::uuid, 'public'
      from import_rows r, jsonb_to_record(r.data) as d("planId" int, country text, year int, cluster text, name text,
        pcode text, place text, level int, category text, population numeric, affected numeric, "inNeed" numeric,
        targeted numeric, reached numeric)
      where r.import_id = ${id} and r.outcome in ('new', 'changed')
      on conflict (id) do update set (name, place_name, level, population, affected, in_need, targeted, reached, as_of,
          import_id, updated_at)
        = (excluded.name, excluded.place_name, excluded.level, excluded.population, excluded.affected, excluded.in_need,
          excluded.targeted, excluded.reached, excluded.as_of, excluded.import_id, now())`);
    await db.execute(sql`
      update caseloads c set as_of = ${asOf}::date from import_rows r
      where r.import_id = ${id} and r.outcome = 'unchanged' and r.subject_id = c.id and c.as_of < ${asOf}::date`);
  };
