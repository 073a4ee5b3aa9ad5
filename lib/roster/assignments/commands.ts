import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { assignments } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { addDays } from '../dates.ts';
import { postOfAssignment, requireOrganisation, requirePerson } from '../found.ts';
import { requireFit } from './rules.ts';
import {
  AssignmentCancel,
  AssignmentEdit,
  AssignmentEnd,
  AssignmentExtension,
  AssignmentHandOver,
  NewAssignment,
} from './schema.ts';
import { type AssignmentMove, openMoves } from './workflow.ts';

type Row = typeof assignments.$inferSelect;

export const createAssignment = command({
  action: 'assignment.create',
  input: NewAssignment,
  place: async ({ db, input }) => (await postOfAssignment(db, input.postId)).operationId,
  async run({ db, input: { sharing, ...wording } }) {
    const post = await postOfAssignment(db, wording.postId, true);
    await requirePerson(db, wording.personId);
    await requireOrganisation(db, wording.organisationId);
    const wanted = { ...wording, until: wording.until ?? null };
    await requireFit(db, wanted, post);
    return insert(db, { ...wanted, operationId: post.operationId, sharing: sharing ?? post.sharing });
  },
});

export const editAssignment = command({
  action: 'assignment.edit',
  input: AssignmentEdit,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id: _id, version: _version, ...wording }, subject }) {
    requireMove(subject, 'edit');
    await requireOrganisation(db, wording.organisationId);
    return change(db, subject, { ...wording, until: wording.until ?? null });
  },
});

export const extendAssignment = command({
  action: 'assignment.extend',
  input: AssignmentExtension,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { until }, subject }) {
    requireMove(subject, 'extend');
    if (subject.until !== null && until <= subject.until)
      throw new Refusal('invalid', { fields: { until: ['not_later'] } });
    return change(db, subject, { until, extendedFrom: subject.extendedFrom ?? subject.until });
  },
});

export const endAssignment = command({
  action: 'assignment.end',
  input: AssignmentEnd,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  run({ db, input: { until, endReason }, subject }) {
    requireMove(subject, 'end');
    if (subject.until !== null && until > subject.until)
      throw new Refusal('invalid', { fields: { until: ['not_earlier'] } });
    return change(db, subject, { until, endReason });
  },
});

/** The successor's assignment starts the day after the last day of the one who leaves. */
export const handOverAssignment = command({
  action: 'assignment.hand_over',
  input: AssignmentHandOver,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input, subject }) {
    requireMove(subject, 'hand_over');
    const post = await postOfAssignment(db, subject.postId);
    await requirePerson(db, input.personId);
    await requireOrganisation(db, input.organisationId);
    const leaving = await change(db, subject, { until: input.until });
    const following = {
      postId: post.id,
      personId: input.personId,
      organisationId: input.organisationId ?? null,
      staffingCode: input.staffingCode,
      since: addDays(input.until, 1),
      until: input.successorUntil ?? null,
      note: input.note ?? null,
    };
    await requireFit(db, following, post);
    const { operationId, sharing } = subject;
    const successor = await insert(db, { ...following, operationId, sharing });
    return change(db, leaving, { handedOverToId: successor.id });
  },
});

/** Only what has not begun: an assignment that has begun is history, and is ended. */
export const cancelAssignment = command({
  action: 'assignment.cancel',
  input: AssignmentCancel,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id }, subject }) {
    requireMove(subject, 'cancel');
    await db.update(assignments).set({ handedOverToId: null }).where(eq(assignments.handedOverToId, id));
    await db.delete(assignments).where(eq(assignments.id, id));
    return subject;
  },
  records: ({ subject }) => ({ before: subject, after: null }),
});

function requireMove(subject: Row, move: AssignmentMove) {
  if (!openMoves(subject, today()).includes(move)) throw new Refusal('wrong_status');
}

async function insert(db: Db, values: typeof assignments.$inferInsert) {
  const [created] = await db.insert(assignments).values(values).returning();
  if (!created) throw new Refusal('not_found');
  return created;
}

/** Each change of dates or code is asked again whether it fits. */
async function change(db: Db, subject: Row, words: Partial<Row>) {
  const post = await postOfAssignment(db, subject.postId);
  await requireFit(db, { ...subject, ...words }, post);
  const [changed] = await db
    .update(assignments)
    .set({ ...words, version: subject.version + 1 })
    .where(eq(assignments.id, subject.id))
    .returning();
  return changed ?? subject;
}

/** The post is always locked before what hangs on it, so that two acts cannot wait for each other. */
async function load(db: Db, id: string, lock: boolean): Promise<Row | undefined> {
  const row = db.select().from(assignments).where(eq(assignments.id, id));
  if (!lock) return (await row)[0];
  await db.execute(sql`select 1 from posts
    where id = (select post_id from assignments where id = ${id}) for update`);
  return (await row.for('update'))[0];
}
