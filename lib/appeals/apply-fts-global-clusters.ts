import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import type { Applied } from '#lib/exchange/importer.ts';
import { mineAction, sources } from './mine-action.ts';

/** Writes what mine action asked and received, and makes the appeals that no list of plans has brought yet. */
export async function applyFtsGlobalClusters(
  db: Db,
  { id, asOf }: Applied,
  match: (rows: SQL) => SQL,
): Promise<void> {
  const mine = sql`(select line, part, data, data as about from import_rows
    where import_id = ${id} and outcome in ('new', 'changed'))`;
  await db.execute(sql`
    with known as (${match(mine)}),
    made as (select data ->> 'ftsId' as fts_id, gen_random_uuid() as id from ${mine} m
      where line not in (select line from known) group by 1)
    update import_rows r set subject_id = coalesce(k.subject_id, made.id)
    from ${mine} m left join known k using (line) left join made on made.fts_id = m.data ->> 'ftsId'
    where r.import_id = ${id} and r.line = m.line`);
  await makeAppeals(db, id, asOf);
  await db.execute(sql`
    insert into appeal_figures (appeal_id, year, cluster_code, requirements, funding, source, as_of, import_id,
      operation_id, sharing)
    select a.id, r.part::int, ${mineAction.code}, (r.data ->> 'requirements')::numeric, (r.data ->> 'funding')::numeric,
      ${sources.figures}, ${asOf}::date, ${id}::uuid, a.operation_id, a.sharing
    from import_rows r join appeals a on a.id = r.subject_id
    where r.import_id = ${id} and r.outcome in ('new', 'changed')
    on conflict (appeal_id, year, cluster_code) do update set
      (requirements, funding, source, as_of, import_id, gone_since, updated_at)
      = (excluded.requirements, excluded.funding, excluded.source, excluded.as_of, excluded.import_id, null, now())`);
  const theirs = sql`import_rows r where r.import_id = ${id} and f.appeal_id = r.subject_id
    and f.year::text = r.part and f.cluster_code = ${mineAction.code}`;
  await db.execute(sql`
    update appeal_figures f set gone_since = ${asOf}::date, import_id = ${id}::uuid, updated_at = now()
    from ${theirs} and r.outcome = 'gone'`);
  await db.execute(sql`
    update appeal_figures f set as_of = ${asOf}::date
    from ${theirs} and r.outcome = 'unchanged' and coalesce(f.as_of < ${asOf}::date, true)`);
}

async function makeAppeals(db: Db, id: string, asOf: string) {
  await db.execute(sql`
    insert into appeals as a (id, fts_id, code, name, type, starts_on, ends_on, years, source, as_of, import_id, sharing)
    select r.subject_id, (min(r.data ->> 'ftsId'))::int, min(r.data ->> 'code'), min(r.data ->> 'name'),
      min(r.data ->> 'type')::appeal_type, min(r.data ->> 'startsOn')::date, max(r.data ->> 'endsOn')::date,
      array_agg(distinct r.part::int), ${sources.figures}, ${asOf}::date, ${id}::uuid, 'public'
    from import_rows r where r.import_id = ${id} and r.outcome in ('new', 'changed') group by 1
    on conflict (id) do update set fts_id = excluded.fts_id where a.fts_id is null`);
  await db.execute(sql`
    insert into appeal_countries (appeal_id, country_id, operation_id, sharing)
    select distinct a.id, r.data ->> 'country', a.operation_id, a.sharing
    from import_rows r join appeals a on a.id = r.subject_id and a.import_id = r.import_id
    where r.import_id = ${id} and r.outcome = 'new' and r.data ->> 'country' is not null
    on conflict do nothing`);
}
