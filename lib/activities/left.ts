import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import type { Facts, Planned, RecordImporter } from '#lib/exchange/record-importer.ts';
import { inHandfuls } from '#lib/exchange/written.ts';
import { inOrder } from './facts.ts';
import { standingFacts } from './known.ts';
import { putActivities } from './store.ts';

type Standing = { id: string; key: string; label: string; facts: Facts };

/** Rows that an earlier file had of the months of this one, and this one has not: whoever sends it knows whether it is the whole. */
export const leftActivities: NonNullable<RecordImporter['left']> = {
  async find(db, operationId, planned) {
    const months = new Set(
      planned.flatMap(({ data: { month } }) => (typeof month === 'string' ? [month] : [])),
    );
    if (months.size === 0) return [];
    const known = new Set(planned.map(({ key }) => key));
    // A table by place names no organisation, and says nothing of a list.
    const { rows } = await db.execute<Standing>(sql`
      select a.id, a.key, left(concat_ws(' · ', a.organisation_name, a.activity, coalesce(a.admin3, a.admin2, a.admin1)), 300)
        as label, ${standingFacts} || jsonb_build_object('sheet', a.sheet, 'line', a.line, 'importId', a.import_id) as facts
      from activities a where a.operation_id = ${operationId}::uuid and a.organisation_name is not null
        and a.month = any (${sql.param([...months])}::date[]) order by a.month, a.key`);
    return rows
      .filter(({ key }) => !known.has(key))
      .map(({ id, key, label, facts }) => ({
        subjectId: id,
        operationId,
        key,
        label,
        data: {},
        before: { ...inOrder(facts), sheet: facts.sheet, line: facts.line, importId: facts.importId },
      }));
  },

  async takeAway(db, left) {
    await db.execute(sql`delete from activities
      where id in (select value::uuid from jsonb_array_elements_text(${idsOf(left)}::jsonb))`);
  },

  /** As they were, unless a later file brought one of them again. */
  async bringBack(db, left) {
    const { rows } = await db.execute<{ key: string }>(sql`
      select key from activities where operation_id = ${left[0]?.operationId}::uuid`);
    const there = new Set(rows.map(({ key }) => key));
    const gone = left.filter(({ key }) => !there.has(key));
    await putActivities(db, gone, null, ({ before }) => before);
    await inHandfuls(gone, (handful) => placed(db, handful));
  },
};

const idsOf = (left: readonly Planned[]) => JSON.stringify(left.map(({ subjectId }) => subjectId));

/** Where in which file each stood. */
const placed = (db: Db, left: readonly Planned[]) =>
  db.execute(sql`
    update activities a set sheet = p.sheet, line = p.line, import_id = p."importId"
    from jsonb_to_recordset(${JSON.stringify(
      left.map(({ subjectId, before }) => ({ ...before, id: subjectId })),
    )}::jsonb) as p(id uuid, sheet text, line int, "importId" uuid) where a.id = p.id`);
