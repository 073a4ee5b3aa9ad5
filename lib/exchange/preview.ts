import { sql } from 'drizzle-orm';
import { copyInto } from '#db/bulk.ts';
import type { ImportOutcome } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import type { FileTold, Importer } from './importer.ts';
import { type FileFacts, readRows, stagedColumns } from './read-rows.ts';

/** Postgres's own lock: previews read what stands while no import is applied, and imports are applied one by one. */
const turn = sql`hashtextextended('imports', 0)`;
export const whileNothingIsApplied = (db: Db) =>
  db.execute(sql`select pg_advisory_xact_lock_shared(${turn})`);
export const whileNothingElseIsApplied = (db: Db) => db.execute(sql`select pg_advisory_xact_lock(${turn})`);

/** Postgres cannot know how many rows this very transaction has written: it must not compare each with each. */
export const forManyRows = (db: Db) => db.execute(sql`set local enable_nestloop = off`);

/** The rows of a file in a table that lives as long as this transaction, with all that can be wrong with them. */
export async function stage(
  db: Db,
  file: Blob,
  told: FileTold,
  importer: Importer,
  known: readonly Importer[],
): Promise<FileFacts> {
  await db.execute(sql`create temp table staged (line int, key text, part text, label text, data jsonb, about jsonb,
    reason text, reason_value text, note text, note_value text) on commit drop`);
  const { rows, facts } = readRows(file, told, importer, known);
  await copyInto(db, 'pg_temp.staged', stagedColumns, rows);
  await db.execute(sql`analyze staged`);
  await db.execute(sql`update staged s set reason = c.reason, reason_value = c.reason_value
    from (${importer.checks(sql`staged`)}) c where c.line = s.line and s.reason is null`);
  // Some files say a record once for each place it has: the same words again are no second record.
  const repeats = await db.execute(sql`delete from staged s using (
      select line, first_value(line) over w as first, first_value(data) over w as said from staged
      where key is not null and reason is null window w as (partition by key, part order by line)) d
    where d.line = s.line and d.first < d.line and d.said is not distinct from s.data`);
  facts.repeated = repeats.rowCount ?? 0;
  await db.execute(sql`update staged s set reason = 'duplicate', reason_value = d.first::text
    from (select line, first_value(line) over (partition by key, part order by line) as first from staged
      where key is not null and reason is null) d
    where d.line = s.line and d.first < d.line`);
  if (importer.notes)
    await db.execute(sql`update staged s set note = n.reason, note_value = n.reason_value
      from (${importer.notes(sql`staged`)}) n where n.line = s.line and s.reason is null`);
  return facts;
}

/**
 * What each staged row would do, written as the import's rows in one statement. A record that the same source listed
 * before, where this file covers it, is gone when no row speaks of it, not even a rejected one; and while nobody can
 * tell which record some row means, nothing is gone.
 */
export async function compare(
  db: Db,
  importId: string,
  asOf: string,
  importer: Importer,
  { covers }: FileFacts,
): Promise<void> {
  // Of two files that speak of one record the newer one counts; where files are whole, the file was refused before.
  const older = importer.partial
    ? sql`known and as_of > ${asOf}::date and data is distinct from before`
    : sql`false`;
  await db.execute(sql`
    with matched as materialized (${importer.match(sql`(select line, part, data, about from staged where about is not null)`)}),
    now as materialized (${importer.current(covers)}),
    found as (select s.*, m.subject_id, n.subject_id is not null as known, n.data as before, n.gone_since, n.as_of
      from staged s left join matched m using (line)
      left join now n on n.subject_id = m.subject_id and n.part = s.part),
    judged as (select *, case when reason is not null then reason when ${older} then 'older' end as refused from found)
    insert into import_rows (import_id, line, outcome, subject_id, part, key, label, data, before, reason, reason_value, sharing)
    select ${importId}::uuid, line,
      (case when refused is not null then 'rejected' when not known then 'new'
        when data = before and gone_since is null then 'unchanged' else 'changed' end)::import_outcome,
      subject_id, part, coalesce(key, ''), label, coalesce(about, '{}') || coalesce(data, '{}'),
      case when known then before || jsonb_strip_nulls(jsonb_build_object('goneSince', gone_since)) end,
      coalesce(refused, note), case when reason is not null then reason_value when refused is not null then as_of::text
        else note_value end, ${importer.sharing}::sharing_level
    from judged
    union all
    select ${importId}::uuid, null, 'gone', n.subject_id, n.part, n.key, n.label, null, n.data, null, null,
      ${importer.sharing}::sharing_level
    from now n where n.covered and n.gone_since is null and not exists (select from staged where about is null)
      and not exists (select from found f where f.subject_id = n.subject_id and f.part = n.part)
    order by 2 nulls last`);
}

export type Counts = Record<
  ImportOutcome | 'ignored' | 'repeated' | 'confirmed' | 'unidentified' | 'toCheck',
  number
>;

/**
 * Rows per outcome; `confirmed` are those that stand as they were and would now do so at a later date, `unidentified`
 * those of which nobody can tell which record they mean.
 */
export async function count(
  db: Db,
  importId: string,
  asOf: string,
  importer: Importer,
  { ignored, repeated, covers }: FileFacts,
): Promise<Counts> {
  const { rows } = await db.execute<{
    outcome: ImportOutcome;
    rows: number;
    confirmed: number;
    unidentified: number;
    noted: number;
  }>(sql`
    with now as (${importer.current(covers)})
    select r.outcome, count(*)::int as rows,
      (count(*) filter (where r.outcome = 'unchanged' and coalesce(n.as_of < ${asOf}, true)))::int as confirmed,
      (count(*) filter (where r.key = ''))::int as unidentified,
      (count(*) filter (where r.outcome in ('new', 'changed') and r.reason is not null))::int as noted
    from import_rows r left join now n on n.subject_id = r.subject_id and n.part = r.part
    where r.import_id = ${importId} group by 1`);
  const none = {
    toCheck: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    gone: 0,
    rejected: 0,
    confirmed: 0,
    unidentified: 0,
  };
  const counts: Counts = { ...none, ignored, repeated };
  for (const { outcome, rows: many, confirmed, unidentified, noted } of rows) {
    counts[outcome] = many;
    counts.confirmed += confirmed;
    counts.unidentified += unidentified;
    counts.toCheck += noted;
  }
  return counts;
}
