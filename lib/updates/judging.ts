import { eq, max, sql } from 'drizzle-orm';
import { updatePoints } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { tellSender } from './letters.ts';
import { endQuestion } from './questions/end.ts';
import { AcknowledgeUpdate, SendBack } from './schema.ts';
import { move, theUpdate } from './subject.ts';

/** Geneva has read it: a question that still waits is closed, as it is when the update goes back. */
export const acknowledgeUpdate = command({
  action: 'update.acknowledge',
  input: AcknowledgeUpdate,
  subject: theUpdate,
  async run({ db, actor, subject }) {
    const moved = await move(db, actor, subject, 'acknowledge', { acknowledgedAt: sql`now()` as never });
    await endQuestion(db, actor, subject, { state: 'closed' });
    await tellSender(db, actor, 'update.acknowledge', moved, 'acknowledged');
    return moved;
  },
});

/** Back to those who wrote it, with numbered points that each name a step. */
export const sendBackUpdate = command({
  action: 'update.send_back',
  input: SendBack,
  subject: theUpdate,
  async run({ db, actor, input: { reason = null, points }, subject }) {
    const moved = await move(db, actor, subject, 'send_back', { reason });
    const [last] = await db
      .select({ number: max(updatePoints.number) })
      .from(updatePoints)
      .where(eq(updatePoints.updateId, subject.id));
    await db.insert(updatePoints).values(
      points.map((point, at) => ({
        ...point,
        updateId: subject.id,
        number: (last?.number ?? 0) + at + 1,
        version: subject.submittedVersion,
        raisedById: actor.accountId,
        operationId: subject.operationId,
        sharing: subject.sharing,
      })),
    );
    await endQuestion(db, actor, subject, { state: 'closed' });
    await tellSender(db, actor, 'update.send_back', moved, 'sent_back');
    return moved;
  },
});
