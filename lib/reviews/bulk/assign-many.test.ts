import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { submissions } from '#db/schema/index.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { round } from '#lib/testing/round.ts';
import { writeReview } from '../commands.ts';
import { getReviewRoom } from '../queries.ts';
import { assignMany, undoAssignments } from './commands.ts';
import { getAssignAct, previewAssignments } from './queries.ts';
import { selectSubmissions } from './selection.ts';

const dueOn = '2026-12-20';

test('A20 one person is asked to review many: each row is asked for itself, and says why it is left', async () => {
  const [open, closed, ownTeam, foreign] = await Promise.all([
    round('submitted'),
    round('returned'),
    round('in_review'),
    round('submitted'),
  ]);
  const geneva = await given.actor(['geneva_coordinator']);
  const there = [open, closed, ownTeam].map(({ operation }) => operation.id);
  const reviewer = await given.actor(
    ['programme_manager', there],
    ['field_coordinator', [ownTeam.operation.id]],
  );
  const missing = randomUUID();
  const ids = [...[open, closed, ownTeam, foreign].map(({ submission }) => submission.id), missing];
  const selection = await selectSubmissions(geneva, { ids });
  const nobody = await previewAssignments(geneva, { id: selection.id });
  expect(nobody.candidates.map(({ id }) => id)).toContain(reviewer.accountId);
  expect([nobody.doable, nobody.rows.map(({ refusal }) => refusal)]).toEqual([
    0,
    [null, null, null, null, 'not_found'],
  ]);

  const accountId = reviewer.accountId ?? '';
  const wanted = { accountId, role: 'reviewer' as const, dueOn };
  const preview = await previewAssignments(geneva, { id: selection.id, ...wanted });
  expect(preview.rows.map(({ refusal }) => refusal)).toEqual([
    null,
    'wrong_status',
    'conflict_of_interest',
    'out_of_reach',
    'not_found',
  ]);
  const done = await assignMany(geneva, {
    selection: selection.id,
    ...wanted,
    fingerprint: preview.fingerprint,
  });
  expect(done).toMatchObject({ done: 1, left: 4 });
  const { reviews } = await getReviewRoom(geneva, { id: open.submission.id });
  expect(reviews).toMatchObject([{ reviewerId: accountId, role: 'reviewer', dueOn }]);
  expect((await getReviewRoom(geneva, { id: ownTeam.submission.id })).reviews).toEqual([]);
  expect(await actionsOn(reviews[0]?.id ?? '')).toEqual(['review.assign']);
  expect(await actionsOn(done.id)).toEqual(['review.assign']);

  // Nothing but what was shown is done: what has been asked for already is not as it was.
  await expect(
    assignMany(geneva, { selection: selection.id, ...wanted, fingerprint: preview.fingerprint }),
  ).rejects.toThrow('preview_overtaken');

  await undoAssignments(geneva, { id: done.id });
  expect((await getReviewRoom(geneva, { id: open.submission.id })).reviews).toEqual([]);
  expect(await getAssignAct(geneva, { id: done.id })).toMatchObject({
    undoable: false,
    rows: [{ key: open.submission.id, undone: true }],
  });
  await expect(undoAssignments(geneva, { id: done.id })).rejects.toThrow('expired');
});

test('undoing leaves who has begun, and gives back what was asked before', async () => {
  const stages = await Promise.all([round('in_review'), round('in_review')]);
  const [begun, before] = stages.map(({ submission }) => submission.id);
  const geneva = await given.actor(['geneva_coordinator']);
  const reviewer = await given.actor(['programme_manager']);
  const ask = async (ids: string[], day: string) => {
    const { id } = await selectSubmissions(geneva, { ids });
    const wanted = { accountId: reviewer.accountId ?? '', dueOn: day };
    const { fingerprint } = await previewAssignments(geneva, { id, ...wanted });
    return assignMany(geneva, { selection: id, ...wanted, fingerprint });
  };
  await ask([before ?? ''], '2026-12-01');
  const act = await ask([begun ?? '', before ?? ''], dueOn);
  await writeReview(reviewer, { id: begun ?? '', scores: [], finish: false });
  expect(await undoAssignments(geneva, { id: act.id })).toMatchObject({ undone: 1, kept: 1 });
  expect((await getReviewRoom(geneva, { id: begun ?? '' })).reviews).toMatchObject([{ dueOn }]);
  expect((await getReviewRoom(geneva, { id: before ?? '' })).reviews).toMatchObject([
    { dueOn: '2026-12-01' },
  ]);
  const { rows } = await getAssignAct(geneva, { id: act.id });
  expect(rows.map(({ undone, refusal }) => [undone, refusal])).toEqual([
    [false, 'begun'],
    [true, null],
  ]);
});

test('all that match are chosen by the list’s own filters; somebody else’s choice and act are not there', async () => {
  const { appeal, submission } = await round('submitted');
  await round('submitted');
  const [one, two, field] = await Promise.all([
    given.actor(['geneva_coordinator']),
    given.actor(['geneva_coordinator']),
    given.actor(['field_coordinator']),
  ]);
  const chosen = await selectSubmissions(one, { all: true, ids: [], query: `appeal=${appeal.id}` });
  const { rows } = await previewAssignments(one, { id: chosen.id });
  expect(rows.map(({ key }) => key)).toEqual([submission.id]);
  await expect(previewAssignments(two, { id: chosen.id })).rejects.toThrow('not_found');
  await expect(selectSubmissions(field, { ids: [submission.id] })).rejects.toThrow('forbidden');
  await expect(selectSubmissions(one, { ids: [] })).rejects.toThrow('invalid');
  await asOwner((db) =>
    db.update(submissions).set({ status: 'withdrawn' }).where(eq(submissions.id, submission.id)),
  );
  const wanted = { accountId: one.accountId ?? '' };
  const stale = await previewAssignments(one, { id: chosen.id, ...wanted });
  await expect(
    assignMany(one, { selection: chosen.id, ...wanted, fingerprint: stale.fingerprint }),
  ).rejects.toThrow('wrong_status');
});
