import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#db/index.ts';
import { appeals, reviewMinutes, reviewMinuteVersions } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { judges } from '#lib/submissions/listed.ts';
import { MinutesEdit, NewMinutes } from './schema.ts';

type Written = Pick<z.output<typeof NewMinutes>, 'heldOn' | 'attendees' | 'body' | 'items'>;
type Kept = typeof reviewMinutes.$inferSelect;

/** Writes down a review meeting of an appeal: who was there, the order, and what was decided of each. */
export const writeMinutes = command({
  action: 'review.record_minutes',
  reading: 'review.read',
  input: NewMinutes,
  async subject({ db, input: { id } }) {
    const [appeal] = await db
      .select({ id: appeals.id, operationId: appeals.operationId })
      .from(appeals)
      .where(eq(appeals.id, id));
    return appeal;
  },
  async run({ db, actor, input, subject: { id: appealId, operationId } }) {
    const [made] = await db
      .insert(reviewMinutes)
      .values({ appealId, operationId, heldOn: input.heldOn })
      .returning();
    if (!made) throw new Refusal('not_found');
    return keep(db, actor, made, input);
  },
  records: ({ output }) => recorded(output),
});

/** Writes them anew: what stood before stays as an earlier version. */
export const editMinutes = command({
  action: 'review.record_minutes',
  reading: 'review.read',
  input: MinutesEdit,
  async subject({ db, input: { id }, lock }) {
    const rows = db.select().from(reviewMinutes).where(eq(reviewMinutes.id, id));
    const [row] = await (lock ? rows.for('update') : rows);
    return row;
  },
  async run({ db, actor, input, subject }) {
    const [moved] = await db
      .update(reviewMinutes)
      .set({ heldOn: input.heldOn, version: subject.version + 1 })
      .where(eq(reviewMinutes.id, subject.id))
      .returning();
    if (!moved) throw new Refusal('not_found');
    return keep(db, actor, moved, input);
  },
  records: ({ output }) => recorded(output),
});

/** In the trail it stands with its appeal. */
type Output = { appealId: string; heldOn: string; version: number };

function recorded({ appealId, heldOn, version }: Output) {
  return { subjectType: 'appeal', subjectId: appealId, before: null, after: { heldOn, version } };
}

/** One version, with each submission of the appeal as it stands at this moment. */
async function keep(db: Db, actor: Actor, minutes: Kept, { heldOn, attendees, body, items }: Written) {
  const { id, appealId, operationId, version } = minutes;
  await db.insert(reviewMinuteVersions).values({
    minutesId: id,
    number: version,
    heldOn,
    attendees: attendees ?? null,
    body: body ?? null,
    writtenById: actor.accountId,
    operationId,
    sharing: minutes.sharing,
  });
  const told = JSON.stringify(items.map((item, at) => ({ ...item, rank: at + 1 })));
  const { rowCount } = await db.execute(sql`
    insert into review_minute_items (minutes_id, number, rank, submission_id, code, title, asked_usd, score, recommendation,
      decision, remark, operation_id, sharing)
    select ${id}::uuid, ${version}, i.rank, s.id, s.code, s.title, s.asked_usd, round(s.score, 1), s.recommendation,
      i.decision::meeting_decision, i.remark, s.operation_id, s.sharing
    from jsonb_to_recordset(${told}::jsonb) i ("submissionId" uuid, rank int, decision text, remark text)
    join submissions s on s.id = i."submissionId" and s.appeal_id = ${appealId}::uuid and ${judges(actor)}`);
  if (rowCount !== items.length) throw new Refusal('invalid', { fields: { items: ['unknown'] } });
  return { id, appealId, operationId, heldOn, version };
}
