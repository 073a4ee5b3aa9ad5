import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { reportingSchedules } from '#db/schema/index.ts';
import { command, query } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Schedule, ScheduleEdit } from './schema.ts';

/** What an operation has been asked to report, those that go on first; the next period of each as of today. */
export const listSchedules = query({
  action: 'update.read',
  input: Key,
  async run({ db, input: { id } }) {
    const { rows } = await db.execute<{ items: Schedule[] }>(sql`
      select (select coalesce(jsonb_agg(to_jsonb(shown)), '[]') from (
        select s.id, s.rhythm, s.every_days as "everyDays", s.since, s.until, s.due_after_days as "dueAfterDays",
          s.remind_days_before as "remindDaysBefore", s.note, s.version,
          case when st.id is not null
            then jsonb_build_object('id', st.id, 'nameEn', st.name_en, 'nameFr', st.name_fr) end as structure,
          (select count(*)::int from updates u where u.schedule_id = s.id) as updates,
          (select count(*)::int from updates u where u.schedule_id = s.id and u.status = 'overdue') as overdue,
          (select min(u.due_on) from updates u where u.schedule_id = s.id
            and u.status in ('not_due', 'due', 'overdue')) as "nextDue"
        from reporting_schedules s left join structures st on st.id = s.structure_id
        where s.operation_id = o.id
        order by coalesce(s.until, 'infinity') < current_date, s.since desc, s.id limit 100) shown) as items
      from operations o where o.id = ${id}::uuid`);
    if (!rows[0]) throw new Refusal('not_found');
    return rows[0];
  },
});

async function loadSchedule(db: Db, id: string, lock: boolean) {
  const rows = db.select().from(reportingSchedules).where(eq(reportingSchedules.id, id));
  const [row] = await (lock ? rows.for('update') : rows);
  return row;
}

/**
 * Changes what periods to come are asked by, or ends a schedule on a day. Its rhythm and its first day stay: periods
 * that stand were made of them. Updates that stand keep their day, too.
 */
export const editSchedule = command({
  action: 'update.reschedule',
  input: ScheduleEdit,
  subject: ({ db, input, lock }) => loadSchedule(db, input.id, lock),
  async run({ db, input: { id, version: _, ...change }, subject }) {
    if (change.until && change.until < subject.since)
      throw new Refusal('invalid', { fields: { until: ['ends_before_start'] } });
    const [edited] = await db
      .update(reportingSchedules)
      .set({ ...change, version: subject.version + 1 })
      .where(eq(reportingSchedules.id, id))
      .returning();
    if (!edited) throw new Refusal('not_found');
    return edited;
  },
  records: ({ output }) => ({ subjectType: 'operation', subjectId: output.operationId }),
});
