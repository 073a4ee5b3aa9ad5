import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { beyond } from '#lib/access/beyond.ts';
import type { Planned, RecordImporter } from '#lib/exchange/record-importer.ts';
import { inHandfuls } from '#lib/exchange/written.ts';
import { queueNames } from '#lib/organisations/known-names.ts';

const names =
  `key ref organisation_name acronym partner_name organisation_id activity cluster sector basis admin1 admin2
  admin3 pcode unit_pcode month since until women men girls boys reached organisation_count quantity unit status`.split(
    /\s+/,
  );
const columns = sql.raw(names.join(', '));
const excluded = sql.raw(names.map((name) => `excluded.${name}`).join(', '));

const told =
  sql.raw(`jsonb_to_record(p.facts) as f("key" text, "ref" text, "organisationName" text, "acronym" text,
  "partnerName" text, "organisationId" uuid, "activity" text, "cluster" text, "sector" text, "basis" text,
  "admin1" text, "admin2" text, "admin3" text, "pcode" text, "unitPcode" text, "month" date, "since" date,
  "until" date, "women" int, "men" int, "girls" int, "boys" int, "reached" int, "organisationCount" int,
  "quantity" numeric, "unit" text, "status" text)`);

/** Writes facts over whatever stands under their ids. */
export async function putActivities(
  db: Db,
  records: readonly Planned[],
  importId: string | null,
  facts: (it: Planned) => unknown,
) {
  await inHandfuls(records, (handful) =>
    db.execute(sql`
      insert into activities (id, operation_id, import_id, ${columns})
      select p.id, p.operation_id, ${importId}::uuid, f.*
      from jsonb_to_recordset(${JSON.stringify(
        handful.map((it) => ({ id: it.subjectId, operation_id: it.operationId, facts: facts(it) })),
      )}::jsonb) as p(id uuid, operation_id uuid, facts jsonb), ${told}
      on conflict (id) do update set (import_id, updated_at, ${columns})
        = row(excluded.import_id, now(), ${excluded})`),
  );
}

/** Activities are kept as the files tell them: the import is their trail, and names that nobody knows wait to be matched. */
export const activityStore: Pick<RecordImporter, 'write' | 'undo' | 'quiet'> = {
  quiet: true,
  async write(db, planned, importId, scope) {
    await putActivities(db, planned, importId, ({ data }) => data);
    await db.execute(sql`
      update activities a set sheet = r.sheet, line = r.line from import_rows r
      where r.import_id = ${importId}::uuid and r.subject_id = a.id`);
    const unknown = sql`(select organisation_name as name, max(acronym) as acronym, null::text as website
      from activities where import_id = ${importId}::uuid and organisation_id is null group by organisation_name)`;
    // Names wait in one list for all operations, which whoever sends a file from the field does not reach.
    await beyond(db, scope, () => queueNames(db, unknown, '5w'));
  },

  /** What another file has changed since is left. */
  async undo(db, planned, _, importId) {
    const ids = JSON.stringify(planned.map(({ subjectId }) => subjectId));
    const { rows } = await db.execute<{ id: string }>(sql`
      select id from activities where import_id = ${importId}::uuid
        and id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))`);
    const own = new Set(rows.map(({ id }) => id));
    const [mine, left] = [
      planned.filter((it) => own.has(it.subjectId)),
      planned.filter((it) => !own.has(it.subjectId)),
    ];
    const made = JSON.stringify(mine.filter(({ before }) => before === null).map((it) => it.subjectId));
    await db.execute(sql`delete from activities
      where id in (select value::uuid from jsonb_array_elements_text(${made}::jsonb))`);
    await putActivities(
      db,
      mine.filter(({ before }) => before !== null),
      importId,
      ({ before }) => before,
    );
    return left.map(({ subjectId }) => subjectId);
  },
};
