import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { today } from '#lib/http/fields.ts';
import { actionsOn, given } from '#lib/testing/given.ts';
import { addDays } from '../dates.ts';
import { getPost } from '../posts/queries.ts';
import {
  cancelAssignment,
  createAssignment,
  editAssignment,
  endAssignment,
  extendAssignment,
  handOverAssignment,
} from './commands.ts';
import { getAssignment, listAssignments } from './queries.ts';

const now = today();
const inDays = (count: number) => addDays(now, count);

async function place(post: Parameters<typeof given.post>[2] = {}) {
  const operation = await given.operation();
  const structure = await given.structure(operation.id);
  const made = await given.post(operation.id, structure.id, {
    since: '2025-01-01',
    sharing: 'network',
    ...post,
  });
  const person = await given.person();
  const geneva = await given.actor(['geneva_coordinator']);
  const draft = { postId: made.id, personId: person.id, staffingCode: 'FP-F1' as const, since: inDays(-30) };
  return { operation, structure, post: made, person, geneva, draft };
}

describe('an assignment is refused with its reason', () => {
  test('20 people sent into one sole post at once: one enters, 19 are told who holds it', async () => {
    const { post, geneva, draft } = await place();
    const people = await Promise.all(Array.from({ length: 20 }, () => given.person()));
    const tries = await Promise.allSettled(
      people.map((person) => createAssignment(geneva, { ...draft, personId: person.id, until: inDays(90) })),
    );
    const refusals = tries.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []));
    expect(refusals).toHaveLength(19);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        code: 'post_taken',
        detail: { values: { holder: 'Béa Exemple', since: draft.since, until: inDays(90) } },
      });
    }
    expect((await getPost(geneva, { id: post.id })).history).toHaveLength(1);
  });

  test('one person sent into 20 posts at once fills one', async () => {
    const { operation, structure, geneva, draft } = await place();
    const posts = await Promise.all(Array.from({ length: 20 }, () => given.post(operation.id, structure.id)));
    const tries = await Promise.allSettled(
      posts.map((post) => createAssignment(geneva, { ...draft, postId: post.id })),
    );
    const refused = tries.flatMap((it) =>
      it.status === 'rejected' ? [it.reason.detail.fields.staffingCode] : [],
    );
    expect(refused).toEqual(Array.from({ length: 19 }, () => ['more_than_full']));
    const { id: postId } = await given.post(operation.id, structure.id);
    const double = createAssignment(geneva, { ...draft, postId, staffingCode: 'DH' });
    await expect(double).resolves.toMatchObject({ postId });
  });

  test.each([
    ['an end before its start', { until: inDays(-31) }, ['until', 'ends_before_start']],
    ['the code for a vacant post', { staffingCode: 'VC' }, ['staffingCode', 'person_vacancy_code']],
    ['the code for no post', { staffingCode: 'NO' }, ['staffingCode', 'person_vacancy_code']],
  ] as const)('%s', async (_, words, [field, code]) => {
    const { geneva, draft } = await place();
    const error = await createAssignment(geneva, { ...draft, ...words }).catch((reason) => reason);
    expect(error.issues).toEqual([expect.objectContaining({ path: [field], message: code })]);
  });

  test('dates outside those of the post', async () => {
    const { geneva, draft, post } = await place({ until: inDays(60) });
    const told = { code: 'outside_post_dates', detail: { values: { since: post.since, until: post.until } } };
    await expect(
      createAssignment(geneva, { ...draft, since: '2024-12-31', until: now }),
    ).rejects.toMatchObject(told);
    await expect(createAssignment(geneva, { ...draft, until: inDays(61) })).rejects.toMatchObject(told);
    await expect(createAssignment(geneva, draft)).rejects.toMatchObject(told);
    await expect(createAssignment(geneva, { ...draft, until: inDays(60) })).resolves.toBeTruthy();
  });

  test('a second holder may enter a post that is not sole, the same person not twice', async () => {
    const { geneva, draft } = await place({ sole: false });
    await createAssignment(geneva, { ...draft, staffingCode: 'FP-P' });
    const other = await given.person();
    await createAssignment(geneva, { ...draft, personId: other.id });
    await expect(createAssignment(geneva, { ...draft, staffingCode: 'DH' })).rejects.toThrow('post_taken');
  });
});

test('extended, ended early, handed over, cancelled: each keeps what was agreed, and leaves its trace', async () => {
  const { geneva, draft, post } = await place();
  const successor = await given.person();
  const { id } = await createAssignment(geneva, { ...draft, until: inDays(30) });
  const seen = async (which = id) => {
    const it = await getAssignment(geneva, { id: which });
    return [it.state, it.since, it.until, it.extendedFrom].join(' ');
  };
  expect(await seen()).toBe(`active ${draft.since} ${inDays(30)} `);
  await expect(extendAssignment(geneva, { id, until: inDays(30) })).rejects.toThrow('invalid');

  await extendAssignment(geneva, { id, version: 1, until: inDays(60) });
  await extendAssignment(geneva, { id, version: 2, until: inDays(90) });
  expect(await seen()).toBe(`extended ${draft.since} ${inDays(90)} ${inDays(30)}`);
  await expect(extendAssignment(geneva, { id, version: 2, until: inDays(99) })).rejects.toThrow('stale');

  const end = { id, endReason: 'New duty station' };
  await expect(endAssignment(geneva, { ...end, until: inDays(91) })).rejects.toThrow('invalid');
  await expect(endAssignment(geneva, { ...end, until: inDays(-31) })).rejects.toThrow('ends_before_start');
  await endAssignment(geneva, { ...end, until: inDays(20) });

  const handOver = { id, personId: successor.id, staffingCode: 'FP-F1' as const };
  const given1 = await handOverAssignment(geneva, {
    ...handOver,
    until: inDays(10),
    successorUntil: inDays(200),
  });
  expect(await seen(given1.handedOverToId ?? '')).toBe(`planned ${inDays(11)} ${inDays(200)} `);
  expect(await seen()).toBe(`extended ${draft.since} ${inDays(10)} ${inDays(30)}`);
  await expect(handOverAssignment(geneva, { ...handOver, until: now })).rejects.toThrow('wrong_status');
  await expect(cancelAssignment(geneva, { id })).rejects.toThrow('wrong_status');
  const later = await getAssignment(geneva, { id, asOf: inDays(11) });
  expect([later.state, later.moves]).toEqual(['handed_over', ['edit']]);

  await cancelAssignment(geneva, { id: given1.handedOverToId ?? '' });
  expect((await getAssignment(geneva, { id })).handedOverToId).toBeNull();
  expect((await getPost(geneva, { id: post.id })).history).toHaveLength(1);
  expect(await actionsOn(id)).toEqual([
    'assignment.create',
    'assignment.extend',
    'assignment.extend',
    'assignment.end',
    'assignment.hand_over',
  ]);
  expect(await actionsOn(given1.handedOverToId ?? '')).toEqual(['assignment.cancel']);
});

test('an edit asks the same questions again, but not of itself', async () => {
  const { geneva, draft } = await place();
  const created = await createAssignment(geneva, { ...draft, until: inDays(30) });
  const other = await given.person();
  await createAssignment(geneva, { ...draft, personId: other.id, since: inDays(31) });
  const edit = { id: created.id, staffingCode: 'FP-P' as const, since: inDays(-60), until: inDays(30) };
  expect(await editAssignment(geneva, edit)).toMatchObject({ staffingCode: 'FP-P', since: inDays(-60) });
  await expect(editAssignment(geneva, { ...edit, until: inDays(31) })).rejects.toThrow('post_taken');
  await expect(extendAssignment(geneva, { id: created.id, until: inDays(31) })).rejects.toThrow('post_taken');
});

test('A13 elsewhere, an assignment does not exist; who may read it but not change it is told so', async () => {
  const [here, there] = [await place(), await place()];
  const [mine, theirs] = [
    await createAssignment(here.geneva, here.draft),
    await createAssignment(there.geneva, there.draft),
  ];
  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  const seen = await getAssignment(field, { id: mine.id });
  expect([seen.person?.familyName, seen.moves]).toEqual(['Exemple', []]);
  await expect(getAssignment(field, { id: theirs.id })).rejects.toThrow('not_found');
  await expect(endAssignment(field, { id: theirs.id, until: now, endReason: 'x' })).rejects.toThrow(
    'forbidden',
  );
  const scoped = await given.actor(
    ['geneva_coordinator', [here.operation.id]],
    ['reader', [there.operation.id]],
  );
  await expect(endAssignment(scoped, { id: randomUUID(), until: now, endReason: 'x' })).rejects.toThrow(
    'not_found',
  );
  await expect(endAssignment(scoped, { id: theirs.id, until: now, endReason: 'x' })).rejects.toThrow(
    'not_found',
  );
  const { items, total } = await listAssignments(field, {});
  expect([items.map((it) => it.id), total]).toEqual([[mine.id], 1]);
});

test('A20 a post or person out of reach is unknown, and nothing is written', async () => {
  const [here, there] = [await place(), await place()];
  const scoped = await given.actor(['geneva_coordinator', [here.operation.id]]);
  const fields = (code: string) => ({ code: 'invalid', detail: { fields: { [code]: ['unknown_record'] } } });
  const known = await given.person({ operationId: here.operation.id });
  const draft = { ...here.draft, personId: known.id };
  const create = (words: object) => createAssignment(scoped, { ...draft, ...words });
  await expect(create({ personId: here.person.id })).rejects.toMatchObject(fields('personId'));
  await expect(create({ postId: there.post.id })).rejects.toMatchObject(fields('postId'));
  await expect(create({ personId: randomUUID() })).rejects.toMatchObject(fields('personId'));
  await expect(create({ organisationId: randomUUID() })).rejects.toMatchObject(fields('organisationId'));
  expect((await listAssignments(here.geneva, { post: here.post.id })).total).toBe(0);
  expect((await listAssignments(here.geneva, { post: there.post.id })).total).toBe(0);
});

test('A21 columns that are not asked for are not taken', async () => {
  const [here, there] = [await place(), await place()];
  const smuggled = {
    operationId: there.operation.id,
    extendedFrom: '2020-01-01',
    handedOverToId: randomUUID(),
    endReason: 'smuggled',
    version: 77,
    createdAt: '2020-01-01T00:00:00Z',
  };
  const created = await createAssignment(here.geneva, { ...here.draft, ...smuggled });
  const kept = { operationId: here.operation.id, extendedFrom: null, handedOverToId: null, endReason: null };
  expect(created).toMatchObject({ ...kept, version: 1, sharing: 'network' });
  const { version: _, ...without } = smuggled;
  const edit = {
    id: created.id,
    staffingCode: 'DH' as const,
    since: here.draft.since,
    postId: there.post.id,
  };
  expect(await editAssignment(here.geneva, { ...edit, ...without, version: 1 })).toMatchObject({
    ...kept,
    postId: here.post.id,
    version: 2,
  });
  expect(created.createdAt).not.toContain('2020');
});
