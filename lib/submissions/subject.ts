import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { submissionMoves, submissions } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { Refusal } from '#lib/refusal.ts';
import { hasInterest } from './interest.ts';
import { type Move, ruleOf, take } from './workflow.ts';

type Row = typeof submissions.$inferSelect;
export type Subject = Row & { hcApproval: boolean; conflict: boolean };

/** A submission with what decides about its moves. `lock` holds it until the transaction ends. */
export async function loadSubmission(
  db: Db,
  actor: Actor,
  id: string,
  lock: boolean,
): Promise<Subject | undefined> {
  const rows = db.select().from(submissions).where(eq(submissions.id, id));
  const [row] = await (lock ? rows.for('update') : rows);
  if (!row) return;
  const { rows: known } = await db.execute<{ hcApproval: boolean | null; conflict: boolean }>(sql`
    select (select r.hc_approval from appeal_rules r where r.appeal_id = ${row.appealId}) as "hcApproval",
      ${ownInterest(actor, row)} as conflict`);
  const { hcApproval, conflict = false } = known[0] ?? {};
  return { ...row, hcApproval: hcApproval ?? true, conflict };
}

/** Whether whoever acts has an interest in it. */
export const ownInterest = (actor: Actor, submission: Parameters<typeof hasInterest>[2]) =>
  hasInterest(sql`${actor.accountId}::uuid`, sql`${actor.personId}::uuid`, submission);

type Change = Partial<typeof submissions.$inferInsert>;

/** What a command of a submission works on; `input.id` names it. */
export const theSubmission = ({ db, actor, input, lock }: Step) => loadSubmission(db, actor, input.id, lock);
type Step = { db: Db; actor: Actor; input: { id: string }; lock: boolean };

/**
 * Makes a move: asks the table whether it may be made, writes the new status with what came with it, and keeps the
 * step in the history. Two who decide at once: the lock and the version let one through.
 */
export async function move(
  db: Db,
  actor: Actor,
  subject: Subject,
  made: Move,
  { reason = null, ...change }: Change & { reason?: string | null } = {},
) {
  const to = take(actor, subject, made);
  const [moved] = await db
    .update(submissions)
    .set({
      ...change,
      status: to,
      ...(to !== subject.status && { statusSince: sql`now()` }),
      version: subject.version + 1,
    })
    .where(and(eq(submissions.id, subject.id), eq(submissions.version, subject.version)))
    .returning();
  if (!moved) throw new Refusal('stale');
  await db.insert(submissionMoves).values({
    submissionId: subject.id,
    move: made,
    from: subject.status,
    to,
    version: moved.submittedVersion,
    reason,
    internal: ruleOf(made).internal ?? false,
    byId: actor.accountId,
    operationId: subject.operationId,
    sharing: subject.sharing,
  });
  return moved;
}
