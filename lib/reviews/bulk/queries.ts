import { sql } from 'drizzle-orm';
import type { ReviewRole } from '#db/enums.ts';
import type { BulkChange } from '#db/schema/index.ts';
import { namesOf } from '#lib/access/names.ts';
import { query } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { undoMinutes } from '#lib/roster/bulk/schema.ts';
import { doable, fingerprintOf, planOf } from './plan.ts';
import { ActKey, type AssignRefusal, type AssignRowShown, PreviewKey } from './schema.ts';
import { selectionOf } from './selection.ts';

/** Who can be asked, what would become of each submission, and which would be left and why. Changes nothing. */
export const previewAssignments = query({
  action: 'review.assign',
  input: PreviewKey,
  async run({ db, actor, input: { id, ...wanted } }) {
    const ids = await selectionOf(db, actor, id);
    if (!ids) throw new Refusal('not_found');
    const plan = await planOf(db, actor, ids, wanted, false);
    const reviewer = plan.candidates.find((it) => it.id === wanted.accountId) ?? null;
    return {
      id,
      candidates: plan.candidates,
      reviewer: reviewer && { id: reviewer.id, name: reviewer.name },
      role: wanted.role,
      dueOn: wanted.dueOn ?? null,
      rows: plan.rows,
      doable: reviewer ? doable(plan).length : 0,
      fingerprint: fingerprintOf(plan, wanted),
    };
  },
});

type Stored = {
  id: string;
  createdAt: string;
  undoneAt: string | null;
  open: boolean;
  changes: BulkChange[];
  submissions: NonNullable<AssignRowShown['submission']>[];
};
type Asked = { accountId: string; role: ReviewRole; dueOn: string | null };

/** One's own act: what became of each submission, and whether it can still be undone. */
export const getAssignAct = query({
  action: 'review.assign',
  input: ActKey,
  async run({ db, actor, input: { id } }) {
    const { rows } = await db.execute<Stored>(sql`
      select b.id, b.created_at as "createdAt", b.undone_at as "undoneAt", b.changes,
        b.created_at > now() - make_interval(mins => ${undoMinutes}) as open,
        (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'code', s.code, 'title', s.title, 'status', s.status)), '[]')
          from submissions s where s.id in (
            select (c -> 'after' ->> 'submissionId')::uuid from jsonb_array_elements(b.changes) c)) as submissions
      from bulk_acts b where b.id = ${id} and b.account_id = ${actor.accountId} and b.action = 'assign'`);
    const [stored] = rows;
    if (!stored) throw new Refusal('not_found');
    const { createdAt, undoneAt, open, changes, submissions } = stored;
    const [first] = changes;
    if (!first) throw new Error('an act without a change was stored');
    const { accountId, role, dueOn } = first.after as Asked;
    const name = await namesOf(db, actor, 'review.assign', [accountId]);
    const known = new Map(submissions.map((it) => [it.id, it]));
    return {
      id,
      reviewer: name(accountId),
      role,
      dueOn,
      createdAt,
      undoneAt,
      undoable: undoneAt === null && open,
      rows: changes.map(({ after, before, undone, why }) => {
        const key = String(after.submissionId);
        return {
          key,
          submission: known.get(key) ?? null,
          before: 'role' in before ? (before as AssignRowShown['before']) : null,
          refusal: (why as AssignRefusal | undefined) ?? null,
          undone: undone ?? null,
        };
      }),
    };
  },
});
