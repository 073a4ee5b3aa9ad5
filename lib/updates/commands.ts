import { isDeepStrictEqual } from 'node:util';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { reportingSchedules, updatePoints, updateSections } from '#db/schema/index.ts';
import { requireKnown } from '#lib/access/known.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Figure } from './figure.ts';
import { CorrectUpdate, NewSchedule, SendUpdate, SkipUpdate, StepEdit, UpdatePointAnswer } from './schema.ts';
import { requireIndicators, send } from './send.ts';
import { loadUpdate, move, theUpdate } from './subject.ts';

/** Whoever reports is a structure of the operation that is asked. */
async function requireOwnStructure(db: Db, operationId: string, structureId: string | null | undefined) {
  if (!structureId) return;
  const { rows } = await db.execute(
    sql`select 1 from structures where id = ${structureId}::uuid and operation_id = ${operationId}::uuid`,
  );
  if (rows.length === 0) throw new Refusal('invalid', { fields: { structureId: ['unknown_record'] } });
}

/** How often an operation reports, from a day on. The calendar makes its updates. */
export const addSchedule = command({
  action: 'update.schedule',
  input: NewSchedule,
  place: ({ input }) => input.operationId,
  async run({ db, input }) {
    await requireKnown(db, { operationId: ['operations', input.operationId] });
    await requireOwnStructure(db, input.operationId, input.structureId);
    const [added] = await db
      .insert(reportingSchedules)
      .values({ ...input, sharing: 'network' })
      .returning();
    if (!added) throw new Refusal('not_found');
    return added;
  },
  records: ({ output }) => ({ subjectType: 'operation', subjectId: output.operationId, before: null }),
});

/**
 * Saves one step, half-done or done, at any time: what was sent stands in its versions, whatever is written here. In
 * one step, whoever comes second is told and shown what the other wrote.
 */
export const writeStep = command({
  action: 'update.write',
  input: StepEdit,
  subject: async ({ db, input: { id, step }, lock }) => {
    const update = await loadUpdate(db, id, lock);
    const [section] = await db
      .select()
      .from(updateSections)
      .where(and(eq(updateSections.updateId, id), eq(updateSections.step, step)));
    return update && section && { ...section, id, operationId: update.operationId };
  },
  async run({ db, actor, input: { id, step, content }, subject }) {
    if (step === 'figures') await requireIndicators(db, content.rows as Figure[]);
    const [saved] = await db
      .update(updateSections)
      .set({
        content,
        version: subject.version + 1,
        writtenById: actor.accountId,
        writtenAt: sql`now()` as never,
      })
      .where(and(eq(updateSections.updateId, id), eq(updateSections.step, step)))
      .returning();
    if (!saved) throw new Refusal('not_found');
    return { id, step, version: saved.version, content, writtenAt: saved.writtenAt };
  },
  // A plain post arrived, and the phone that never heard of it sends the same words again: nothing to choose between.
  standing({ input: { id, step, content }, subject }) {
    const { version, writtenAt } = subject;
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(content)), subject.content)) return undefined;
    return { id, step, version, content, writtenAt };
  },
  records: ({ input }) => ({ subjectLabel: input.step }),
});

/** Sends what stands, for the first time or after it was sent back. */
export const submitUpdate = command({
  action: 'update.submit',
  input: SendUpdate,
  subject: theUpdate,
  run: ({ db, actor, input: { withMembers }, subject }) =>
    send(db, actor, subject, subject.status === 'sent_back' ? 'resubmit' : 'submit', { withMembers }),
});

/** Nothing to report: a valid answer. */
export const skipUpdate = command({
  action: 'update.skip',
  input: SkipUpdate,
  subject: theUpdate,
  run: ({ db, actor, input: { reason = null }, subject }) => move(db, actor, subject, 'skip', { reason }),
});

/** Of a period that was sent or skipped: a new version, with the reason; the old ones stay. */
export const correctUpdate = command({
  action: 'update.correct',
  input: CorrectUpdate,
  subject: theUpdate,
  run: ({ db, actor, input: { withMembers, reason }, subject }) =>
    send(db, actor, subject, 'correct', { withMembers, reason }),
});

/** The answer to one point of an update that was sent back: done, or not done and why. */
export const answerUpdatePoint = command({
  action: 'update.answer',
  input: UpdatePointAnswer,
  subject: theUpdate,
  async run({ db, actor, input: { pointId, done, reply = null }, subject }) {
    if (subject.status !== 'sent_back') throw new Refusal('wrong_status');
    const [answered] = await db
      .update(updatePoints)
      .set({ done, reply, answeredById: actor.accountId, answeredAt: sql`now()` })
      .where(and(eq(updatePoints.id, pointId), eq(updatePoints.updateId, subject.id)))
      .returning();
    if (!answered) throw new Refusal('not_found');
    return { ...subject, pointId, done, reply };
  },
});
