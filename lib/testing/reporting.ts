import { eq, max } from 'drizzle-orm';
import { type UpdateStatus, type UpdateStep, updateSteps } from '#db/enums.ts';
import * as tables from '#db/schema/index.ts';
import { asOwner, given } from './given.ts';

/** Everything that may be sent: the team is the same, one figure is known, one word is said. */
export const wholeUpdate: Record<UpdateStep, Record<string, unknown>> = {
  coordination: { team: 'same' },
  figures: { rows: [{ indicator: 'eore_sessions', group: null, value: '164' }] },
  access: { access: 'Two localities are open again.' },
  story: { title: 'A school reopens' },
};

/** An operation that reports monthly, its coordinator, and its update of October 2026. */
export async function reporting(status: UpdateStatus = 'due', content = wholeUpdate) {
  const operation = await given.operation();
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const place = { operationId: operation.id, sharing: 'network' as const };
  const update = await asOwner(async (db) => {
    const [schedule] = await db
      .insert(tables.reportingSchedules)
      .values({ ...place, rhythm: 'monthly', since: '2026-10-01', until: '2026-10-01' })
      .returning();
    const [made] = await db
      .insert(tables.updates)
      .values({
        ...place,
        scheduleId: schedule?.id ?? '',
        rhythm: 'monthly',
        code: `${operation.code}-2026-10`,
        since: '2026-10-01',
        until: '2026-10-31',
        dueOn: '2026-11-07',
      })
      .returning();
    if (!made) throw new Error('nothing was inserted');
    await db
      .insert(tables.updateSections)
      .values(updateSteps.map((step) => ({ ...place, updateId: made.id, step, content: content[step] })));
    return made;
  });
  await updateStandsAt(update.id, status);
  return { operation, field, update };
}

/** Puts an update where a test wants it; a version stands where it was sent, with other words than are written. */
export const updateStandsAt = (id: string, status: UpdateStatus) =>
  asOwner(async (db) => {
    const [last] = await db
      .select({ number: max(tables.updateVersions.number) })
      .from(tables.updateVersions)
      .where(eq(tables.updateVersions.updateId, id));
    const sent = !['not_due', 'due', 'overdue', 'skipped'].includes(status);
    const submittedVersion = last?.number ?? (sent ? 1 : 0);
    const [at] = await db
      .update(tables.updates)
      .set({ status, submittedVersion })
      .where(eq(tables.updates.id, id))
      .returning();
    const place = { operationId: at?.operationId ?? null, sharing: 'network' as const };
    if (sent && !last?.number)
      await db.insert(tables.updateVersions).values({ ...place, updateId: id, number: 1, content: {} });
    // Points of an earlier return would ask for answers.
    await db.update(tables.updatePoints).set({ done: true }).where(eq(tables.updatePoints.updateId, id));
  });
