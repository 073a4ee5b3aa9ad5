import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';

/**
 * Every name that means one of our organisations and one only, as (folded, id): what it is called, a spelling that was
 * met before, or a name that somebody said was its. Of two that were merged, the one that stayed.
 */
export const knownNames = sql`(
  select folded, min(id::text)::uuid as id from (
    select app.fold(n) as folded, coalesce(o.merged_into_id, o.id) as id
      from organisations o, unnest(array[o.name_en, o.name_fr, o.acronym]) n where n is not null
    union
    select app.fold(i.value), coalesce(o.merged_into_id, o.id)
      from organisation_identifiers i join organisations o on o.id = i.organisation_id where i.system = 'alias'
    union
    select app.fold(w.name), coalesce(o.merged_into_id, o.id)
      from organisation_names w join organisations o on o.id = w.organisation_id where w.status = 'matched'
  ) each_name group by folded having count(distinct id) = 1)`;

/** Two organisations may share an acronym: alone it says too little, with names alike it is enough. */
const alikeEnough = 0.5;

/**
 * Which of ours is meant: (name, id), for the rows (name, acronym) where one is. An acronym counts where the names are
 * alike too.
 */
export const organisationsMeant = (rows: SQL): SQL => sql`
  with asked as (select distinct name, acronym from ${rows} as asked_for where name is not null),
  named as (select a.name, k.id from asked a join ${knownNames} k on k.folded = app.fold(a.name)),
  shortened as (
    select a.name, min(coalesce(o.merged_into_id, o.id)::text)::uuid as id
    from asked a join organisations o on app.fold(o.acronym) = app.fold(a.acronym)
      and greatest(similarity(app.fold(o.name_en), app.fold(a.name)), similarity(app.fold(o.name_fr), app.fold(a.name)))
        >= ${alikeEnough}
    where a.name not in (select name from named) group by a.name having count(distinct o.id) = 1)
  select name, id from named union all select name, id from shortened`;

/** Names that nobody need be asked about: they mean one of ours, or somebody said that they are no organisation. */
export const settledNames = (rows: SQL): SQL => sql`
  select name from (${organisationsMeant(rows)}) meant
  union select r.name from ${rows} r join organisation_names w on app.fold(w.name) = app.fold(r.name)
  where w.status = 'none'`;

/** Names of (name, acronym, website) that mean none of ours wait for somebody to say which they are, each once. */
export async function queueNames(db: Db, rows: SQL, source: string): Promise<void> {
  await db.execute(sql`
    insert into organisation_names (name, acronym, website, source, sharing)
    select distinct on (app.fold(r.name)) r.name, r.acronym, r.website, ${source}, 'partners' from ${rows} r
    where r.name is not null and r.name not in (select name from (${organisationsMeant(rows)}) known)
    order by app.fold(r.name), r.name
    on conflict (app.fold(name)) do nothing`);
}
