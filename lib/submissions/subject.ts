import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { submissionMoves, submissions } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Move, ruleOf, take } from './workflow.ts';

type Row = typeof submissions.$inferSelect;
export type Subject = Row & { hcApproval: boolean; conflict: boolean; recommended: boolean };

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
      ${interest(actor, row)} as conflict`);
  const { hcApproval, conflict = false } = known[0] ?? {};
  return {
    ...row,
    hcApproval: hcApproval ?? true,
    conflict,
    recommended: row.recommendation !== null,
  };
}

/**
 * Whether somebody has an interest in a submission: their own organisation's, their own operation's team's, or their
 * own words.
 */
export function interest(actor: Actor, { id, operationId, organisationId }: InterestedIn) {
  const team = actor.grants.some(
    ({ role, operations }) => role === 'field_coordinator' && operationId && operations.includes(operationId),
  );
  const own = actor.grants.some((grant) => grant.organisationId && grant.organisationId === organisationId);
  if (team || own) return sql`true`;
  return sql`(
    exists (select 1 from people p where p.id = ${actor.personId}::uuid and p.organisation_id = ${organisationId}::uuid)
    or exists (select 1 from assignments a where a.person_id = ${actor.personId}::uuid
      and a.operation_id = ${operationId}::uuid and a.since <= current_date
      and coalesce(a.until, 'infinity') >= current_date)
    or exists (select 1 from submission_versions v where v.submission_id = ${id}::uuid
      and v.submitted_by_id = ${actor.accountId}::uuid)
    or exists (select 1 from submissions s join proposals pr on pr.id = s.proposal_id where s.id = ${id}::uuid
      and pr.author_id = ${actor.accountId}::uuid))`;
}

type InterestedIn = Pick<Row, 'id' | 'operationId' | 'organisationId'>;

type Change = Partial<typeof submissions.$inferInsert>;

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
