import { eq, sql } from 'drizzle-orm';
import { updateSteps } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { reportingSchedules, updateSections, updates } from '#db/schema/index.ts';
import { system } from '#lib/access/actor.ts';
import { today } from '#lib/http/fields.ts';
import { asSystem } from '#lib/jobs/as-system.ts';
import { codeOf, periodsBy } from './periods.ts';
import { move } from './subject.ts';
import type { Move } from './workflow.ts';

/** For those who coordinate; what partners read of it is the digest. */
const sharing = 'network' as const;

/**
 * Makes the updates of the periods that have begun, and lets them fall due and overdue. However often it runs on a
 * day, and however long the platform stood still, each update is there once.
 */
export const keepCalendar = (day = today()): Promise<void> =>
  asSystem('update.schedule', (db) => turnCalendar(db, day));

async function turnCalendar(db: Db, day: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('update calendar', 0))`);
  const { rows: places } = await db.execute<{ id: string; code: string }>(
    sql`select id, code from operations`,
  );
  for (const schedule of await db.select().from(reportingSchedules)) {
    const place = places.find(({ id }) => id === schedule.operationId)?.code ?? 'GLB';
    await beginPeriods(db, schedule, place, day);
  }
  await fall(db, 'fall_due', sql`status = 'not_due' and until < ${day}::date`);
  await fall(db, 'fall_overdue', sql`status = 'due' and due_on < ${day}::date`);
}

type Kept = typeof reportingSchedules.$inferSelect;

async function beginPeriods(db: Db, schedule: Kept, place: string, day: string) {
  const { id: scheduleId, structureId, operationId, rhythm } = schedule;
  const known = await db
    .select({ since: updates.since })
    .from(updates)
    .where(eq(updates.scheduleId, scheduleId));
  for (const period of periodsBy(schedule, day)) {
    if (known.some(({ since }) => since === period.since)) continue;
    const code = await freeCode(db, codeOf(place, rhythm, period.since));
    const [made] = await db
      .insert(updates)
      .values({ scheduleId, structureId, operationId, rhythm, ...period, code, sharing })
      .returning({ id: updates.id });
    if (!made) continue;
    await db
      .insert(updateSections)
      .values(updateSteps.map((step) => ({ updateId: made.id, step, content: {}, operationId, sharing })));
  }
}

/** Two structures of one operation that report side by side: the second says so. */
async function freeCode(db: Db, code: string): Promise<string> {
  const { rows } = await db.execute<{ code: string }>(
    sql`select code from updates where starts_with(code, ${code})`,
  );
  const taken = new Set(rows.map((row) => row.code));
  let free = code;
  for (let number = 2; taken.has(free); number += 1) free = `${code}-${number}`;
  return free;
}

async function fall(db: Db, made: Move, which: ReturnType<typeof sql>) {
  for (const subject of await db.select().from(updates).where(which).for('update'))
    await move(db, system, subject, made);
}
