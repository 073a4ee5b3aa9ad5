import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { type BulkChange, bulkActs } from '#db/schema/index.ts';
import { type Actor, can } from '#lib/access/actor.ts';
import { command } from '#lib/access/operation.ts';
import { record } from '#lib/access/record.ts';
import { Refusal } from '#lib/refusal.ts';
import { doable, fingerprintOf, planOf } from './plan.ts';
import type { Planned } from './planned.ts';
import { ActKey, BulkApply, type BulkKind, undoMinutes } from './schema.ts';
import { selectionOf } from './selection.ts';
import { undoChange } from './undo.ts';
import { writeChange } from './write.ts';

/**
 * What the preview showed, all of it in one transaction: rows that it refused stay as they are, and if any row would
 * fare otherwise now than it showed, nothing is done. Each record leaves its own trace.
 */
export const applyBulk = command({
  action: 'bulk.apply',
  input: BulkApply,
  async subject({ db, actor, input, lock }) {
    const selection = await selectionOf(db, actor, input.selection);
    if (!selection) return;
    const plan = await planOf(db, actor, { ...selection, ...input }, lock);
    return { operationId: placeOf(actor, plan), act: selection.act, plan };
  },
  async run({ db, actor, input, subject: { operationId, act, plan } }) {
    if (fingerprintOf(plan) !== input.fingerprint) throw new Refusal('preview_overtaken');
    if (doable(plan).length === 0) throw new Refusal('wrong_status');
    const reason = reasonFor(act, input.reason);
    const changes: BulkChange[] = [];
    for (const row of doable(plan)) {
      for (const change of row.changes) {
        const whole = { ...change, after: { ...change.after, ...reason } };
        changes.push(await done(db, actor, row, whole));
      }
    }
    const [made] = await db
      .insert(bulkActs)
      .values({ accountId: actor.accountId ?? '', action: act, changes, operationId, sharing: 'hq_only' })
      .returning({ id: bulkActs.id });
    if (!made) throw new Error('no act was stored');
    return { id: made.id, done: doable(plan).length, left: plan.length - doable(plan).length };
  },
  records: ({ subject: { act }, output }) => ({
    subjectType: 'bulk',
    before: null,
    after: { act, done: output.done, left: output.left },
  }),
});

function done(db: Db, actor: Actor, row: Planned, change: BulkChange): Promise<BulkChange> {
  if (row.ask) return askOne(db, actor, row);
  return row.remind ? remindOne(db, actor, row) : writeChange(db, actor, change, row.operationId);
}

/** A reminder that has not left can be taken back: the act remembers which, and what stood before it. */
async function remindOne(
  db: Db,
  actor: Actor,
  { remind, changes: [change], operationId }: Planned,
): Promise<BulkChange> {
  if (!remind || !change) throw new Error('nobody to remind');
  const after = await remind();
  const entry = { subjectType: 'person', subjectId: change.id, operationId, before: null };
  await record(db, actor, 'confirmation.remind', { ...entry, after: { reminder: after.reminder } });
  return { ...change, after, operationId };
}

/** Questions cannot be taken back: the act remembers whom it asked, and nothing to undo. */
async function askOne(
  db: Db,
  actor: Actor,
  { ask, changes: [asked], operationId }: Planned,
): Promise<BulkChange> {
  if (!ask || !asked) throw new Error('nobody to ask');
  const request = await ask();
  const entry = { subjectType: 'person', subjectId: asked.id, operationId, before: null };
  await record(db, actor, 'confirmation.ask', { ...entry, after: { request: request.id } });
  return asked;
}

function reasonFor(act: BulkKind, reason: string | null | undefined) {
  if (act !== 'end') return {};
  if (!reason) throw new Refusal('invalid', { fields: { reason: ['required'] } });
  return { endReason: reason };
}

/**
 * An act belongs to the operation of its records; to none where they are of several and its actor writes everywhere.
 * Whoever writes in some operations only keeps it in the first of them: it is theirs alone either way.
 */
function placeOf(actor: Actor, plan: readonly Planned[]): string | null {
  const places = [...new Set(doable(plan).map(({ operationId }) => operationId))];
  const [first = null] = places;
  if (places.length === 1) return first;
  if (can(actor, 'bulk.apply', null)) return null;
  return places.find((place) => place !== null) ?? plan.find((row) => row.operationId)?.operationId ?? null;
}

/** Within half an hour, by whoever did it; records that somebody changed since stay, and are named. */
export const undoBulk = command({
  action: 'bulk.undo',
  reading: 'bulk.apply',
  input: ActKey,
  subject: ({ db, actor, input, lock }) => load(db, actor, input.id, lock),
  async run({ db, actor, subject }) {
    if (subject.undoneAt || !subject.open || subject.action === 'ask') throw new Refusal('expired');
    const changes: BulkChange[] = [];
    for (const change of subject.changes) changes.push(await undoChange(db, actor, change));
    const undone = changes.filter((change) => change.undone).length;
    // Every mail has left: nothing was taken back, and the act stands as it is.
    if (subject.action === 'remind' && undone === 0) throw new Refusal('expired');
    await db.update(bulkActs).set({ changes, undoneAt: sql`now()` }).where(eq(bulkActs.id, subject.id));
    return { id: subject.id, undone, kept: changes.length - undone };
  },
  records: ({ output }) => ({
    subjectType: 'bulk',
    before: null,
    after: { undone: output.undone, kept: output.kept },
  }),
});

async function load(db: Db, actor: Actor, id: string, lock: boolean) {
  const rows = db
    .select({
      id: bulkActs.id,
      operationId: bulkActs.operationId,
      action: bulkActs.action,
      changes: bulkActs.changes,
      undoneAt: bulkActs.undoneAt,
      open: sql<boolean>`${bulkActs.createdAt} > now() - make_interval(mins => ${undoMinutes})`,
    })
    .from(bulkActs)
    .where(sql`${bulkActs.id} = ${id} and ${bulkActs.accountId} = ${actor.accountId}`);
  const [row] = await (lock ? rows.for('update') : rows);
  return row;
}
