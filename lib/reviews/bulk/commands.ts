import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { type BulkChange, bulkActs } from '#db/schema/index.ts';
import { type Actor, can } from '#lib/access/actor.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { undoMinutes } from '#lib/roster/bulk/schema.ts';
import { assignReviewer } from '../commands.ts';
import { doable, fingerprintOf, type Plan, planOf, type Wanted } from './plan.ts';
import { ActKey, AssignMany } from './schema.ts';
import { selectionOf } from './selection.ts';
import { undoAssignment } from './undo.ts';

/** What the preview showed, all of it in one transaction; each review leaves its own trace, as if asked for alone. */
export const assignMany = command({
  action: 'review.assign',
  input: AssignMany,
  async subject({ db, actor, input, lock }) {
    const ids = await selectionOf(db, actor, input.selection);
    if (!ids) return;
    const plan = await planOf(db, actor, ids, input, lock);
    return { operationId: placeOf(actor, plan), plan };
  },
  async run({ db, actor, input, subject: { operationId, plan } }) {
    if (fingerprintOf(plan, input) !== input.fingerprint) throw new Refusal('preview_overtaken');
    if (doable(plan).length === 0) throw new Refusal('wrong_status');
    const changes: BulkChange[] = [];
    for (const row of doable(plan)) changes.push(await askOne(db, actor, row, input));
    const [made] = await db
      .insert(bulkActs)
      .values({
        accountId: actor.accountId ?? '',
        action: 'assign',
        changes,
        operationId,
        sharing: 'network',
      })
      .returning({ id: bulkActs.id });
    if (!made) throw new Error('no act was stored');
    return { id: made.id, done: changes.length, left: plan.rows.length - changes.length };
  },
  records: ({ input: { accountId, role }, output: { done, left } }) => ({
    subjectType: 'bulk',
    before: null,
    after: { accountId, role, done, left },
  }),
});

async function askOne(
  db: Db,
  actor: Actor,
  { key, before, operationId }: Plan['rows'][number],
  { accountId, role, dueOn: day }: Wanted & { accountId: string },
): Promise<BulkChange> {
  const dueOn = day ?? null;
  const asked = { id: key, accountId, role, dueOn };
  const { id } = await assignReviewer.within(db, actor, 'review.assign', asked);
  const after = { submissionId: key, accountId, role, dueOn };
  return { table: 'reviews', id, before: before ?? {}, after, version: 0, operationId };
}

/** As with any bulk act: its records' operation, or none where they are of several. */
function placeOf(actor: Actor, plan: Plan): string | null {
  const places = [...new Set(doable(plan).map(({ operationId }) => operationId))];
  const [first = null] = places;
  if (places.length === 1) return first;
  if (can(actor, 'review.assign', null)) return null;
  return (
    places.find((place) => place !== null) ?? plan.rows.find((row) => row.operationId)?.operationId ?? null
  );
}

/** Within half an hour, by whoever did it; who has begun to review, or was asked otherwise since, stays. */
export const undoAssignments = command({
  action: 'review.unassign',
  input: ActKey,
  subject: ({ db, actor, input, lock }) => load(db, actor, input.id, lock),
  async run({ db, actor, subject }) {
    if (subject.undoneAt || !subject.open) throw new Refusal('expired');
    const changes: BulkChange[] = [];
    for (const change of subject.changes) changes.push(await undoAssignment(db, actor, change));
    const undone = changes.filter((change) => change.undone).length;
    await db.update(bulkActs).set({ changes, undoneAt: sql`now()` }).where(eq(bulkActs.id, subject.id));
    return { id: subject.id, undone, kept: changes.length - undone };
  },
  records: ({ output: { undone, kept } }) => ({
    subjectType: 'bulk',
    before: null,
    after: { undone, kept },
  }),
});

async function load(db: Db, actor: Actor, id: string, lock: boolean) {
  const rows = db
    .select({
      id: bulkActs.id,
      operationId: bulkActs.operationId,
      changes: bulkActs.changes,
      undoneAt: bulkActs.undoneAt,
      open: sql<boolean>`${bulkActs.createdAt} > now() - make_interval(mins => ${undoMinutes})`,
    })
    .from(bulkActs)
    .where(
      sql`${bulkActs.id} = ${id} and ${bulkActs.accountId} = ${actor.accountId} and ${bulkActs.action} = 'assign'`,
    );
  const [row] = await (lock ? rows.for('update') : rows);
  return row;
}
