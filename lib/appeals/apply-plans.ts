import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import type { Applied } from '#lib/exchange/importer.ts';
import { sources } from './mine-action.ts';

/** Writes what an import of plans says: new and changed plans with their countries, and which are gone. */
export async function applyPlans(db: Db, { id, asOf }: Applied, match: (rows: SQL) => SQL): Promise<void> {
  const mine = sql`select line, part, data, data as about from import_rows where import_id = ${id} and outcome = 'new'`;
  // Another kind of file may have brought the plan since the preview.
  await db.execute(sql`
    update import_rows r set subject_id = coalesce(m.subject_id, gen_random_uuid())
    from (${mine}) n left join (${match(sql`(${mine})`)}) m using (line)
    where r.import_id = ${id} and r.outcome = 'new' and r.line = n.line`);
  await db.execute(sql`
    insert into appeals as a (id, plan_version_id, code, name, type, categories, language, starts_on, ends_on, years,
      original_requirements, revised_requirements, source, as_of, import_id, sharing)
    select r.subject_id, p."planVersionId", p.code, p.name, p.type, p.categories, p.language, p."startsOn", p."endsOn",
      p.years, p."originalRequirements", p."revisedRequirements", ${sources.plans}, ${asOf}::date, ${id}::uuid, 'public'
    from import_rows r, jsonb_to_record(r.data) as p("planVersionId" int, code text, name text, type appeal_type,
      categories text, language text, "startsOn" date, "endsOn" date, years int[], "originalRequirements" numeric,
      "revisedRequirements" numeric)
    where r.import_id = ${id} and r.outcome in ('new', 'changed')
    on conflict (id) do update set (plan_version_id, code, name, type, categories, language, starts_on, ends_on, years,
        original_requirements, revised_requirements, source, as_of, import_id, gone_since, version, updated_at)
      = (excluded.plan_version_id, excluded.code, excluded.name, excluded.type, excluded.categories, excluded.language,
        excluded.starts_on, excluded.ends_on, excluded.years, excluded.original_requirements,
        excluded.revised_requirements, excluded.source, excluded.as_of, excluded.import_id, null, a.version + 1, now())`);
  await writeCountries(db, id);
  await db.execute(sql`
    update appeals a set gone_since = ${asOf}::date, import_id = ${id}::uuid, version = a.version + 1, updated_at = now()
    from import_rows r where r.import_id = ${id} and r.outcome = 'gone' and r.subject_id = a.id`);
  await db.execute(sql`
    update appeals a set as_of = ${asOf}::date
    from import_rows r where r.import_id = ${id} and r.outcome = 'unchanged' and r.subject_id = a.id
      and coalesce(a.as_of < ${asOf}::date, true)`);
}

async function writeCountries(db: Db, id: string) {
  const touched = sql`import_rows r where r.import_id = ${id} and r.outcome in ('new', 'changed')`;
  await db.execute(sql`delete from appeal_countries c using ${touched} and r.subject_id = c.appeal_id
    and not r.data -> 'countries' ? c.country_id`);
  await db.execute(sql`
    insert into appeal_countries (appeal_id, country_id, operation_id, sharing)
    select a.id, c.code, a.operation_id, a.sharing
    from import_rows r join appeals a on a.id = r.subject_id, jsonb_array_elements_text(r.data -> 'countries') c(code)
    where r.import_id = ${id} and r.outcome in ('new', 'changed')
    on conflict do nothing`);
}
