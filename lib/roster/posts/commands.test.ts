import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { today } from '#lib/http/fields.ts';
import { actionsOn, given } from '#lib/testing/given.ts';
import { addDays } from '../dates.ts';
import { coverPost, createPost, editCover, editPost, endCover, endPost } from './commands.ts';
import { getCover, getPost, listPosts } from './queries.ts';

const now = today();
const inDays = (count: number) => addDays(now, count);

const wording = {
  role: 'coordinator',
  level: 'subnational',
  staffingCode: 'FP-F1',
  sole: true,
  since: '2026-01-01',
  languages: ['en', 'ar'],
  sharing: 'network',
} as const;

async function place() {
  const operation = await given.operation();
  const structure = await given.structure(operation.id);
  const geneva = await given.actor(['geneva_coordinator']);
  return {
    operation,
    structure,
    geneva,
    draft: { ...wording, languages: [...wording.languages], structureId: structure.id },
  };
}

test('a post is created in a structure, covered by another, and ended', async () => {
  const { operation, geneva, draft } = await place();
  const created = await createPost(geneva, draft);
  expect(created).toMatchObject({ operationId: operation.id, languages: ['en', 'ar'], version: 1 });
  const other = await createPost(geneva, { ...draft, role: 'deputy' });
  await coverPost(geneva, { id: created.id, coveringPostId: other.id, since: inDays(-20) });
  await coverPost(geneva, {
    id: created.id,
    coveringPostId: other.id,
    since: inDays(-10),
    until: inDays(30),
  });
  const seen = await getPost(geneva, { id: created.id });
  expect(seen.covers.map((cover) => [cover.role, cover.since, cover.until])).toEqual([
    ['deputy', inDays(-10), inDays(30)],
  ]);
  const before = await getPost(geneva, { id: created.id, asOf: inDays(-11) });
  expect(before.covers.map((cover) => cover.until)).toEqual([inDays(-11)]);
  await expect(
    coverPost(geneva, { id: created.id, coveringPostId: created.id, since: now }),
  ).rejects.toMatchObject({ detail: { fields: { coveringPostId: ['unknown_record'] } } });

  await expect(
    endPost(geneva, { id: created.id, until: '2025-12-31', endAssignments: false }),
  ).rejects.toThrow('ends_before_start');
  await endPost(geneva, { id: created.id, until: inDays(-1), endAssignments: false });
  expect((await getPost(geneva, { id: created.id })).status.kind).toBe('ended');
  expect(await actionsOn(created.id)).toEqual(['post.create', 'post.cover', 'post.cover', 'post.end']);
});

test('a post somebody holds is not ended behind their back, but together with them if so asked', async () => {
  const { operation, geneva, draft } = await place();
  const post = await createPost(geneva, draft);
  const person = await given.person();
  await given.assignment({
    postId: post.id,
    personId: person.id,
    operationId: operation.id,
    since: '2026-02-01',
  });
  const end = { id: post.id, until: inDays(10) };
  await expect(endPost(geneva, { ...end, endAssignments: false })).rejects.toMatchObject({
    code: 'post_held',
    detail: { values: { holder: 'Béa Exemple', since: '2026-02-01', until: '' } },
  });
  await endPost(geneva, { ...end, endAssignments: true });
  const seen = await getPost(geneva, { id: post.id });
  expect([seen.until, seen.history.map((it) => it.until), seen.may.end]).toEqual([
    end.until,
    [end.until],
    false,
  ]);

  const next = await given.person();
  await given.assignment({ postId: post.id, personId: next.id, operationId: operation.id, since: inDays(8) });
  await expect(endPost(geneva, { ...end, until: inDays(5), endAssignments: true })).rejects.toThrow(
    'post_held',
  );
});

test('an edit leaves nobody outside, and no two holders in a sole post', async () => {
  const { operation, geneva, draft } = await place();
  const post = await createPost(geneva, { ...draft, sole: false });
  for (const since of ['2026-02-01', '2026-03-01']) {
    const person = await given.person();
    await given.assignment({ postId: post.id, personId: person.id, operationId: operation.id, since });
  }
  const edit = { ...wording, languages: ['fr'], id: post.id, version: 1 };
  await expect(editPost(geneva, edit)).rejects.toThrow('post_taken');
  await expect(editPost(geneva, { ...edit, sole: false, since: '2026-02-02' })).rejects.toThrow('post_held');
  await expect(editPost(geneva, { ...edit, sole: false, until: '2030-01-01' })).rejects.toThrow('post_held');
  await editPost(geneva, { ...edit, sole: false });
  await expect(editPost(geneva, { ...edit, sole: false })).rejects.toThrow('stale');
});

test('A13 A21 who reads may not write, and columns that are not asked for are not taken', async () => {
  const [here, there] = [await place(), await place()];
  const post = await createPost(here.geneva, {
    ...here.draft,
    operationId: there.operation.id,
    version: 9,
  } as never);
  expect(post).toMatchObject({ operationId: here.operation.id, version: 1 });
  const edit = {
    ...wording,
    languages: [],
    id: post.id,
    structureId: there.structure.id,
    operationId: there.operation.id,
  };
  expect(await editPost(here.geneva, edit)).toMatchObject({
    structureId: here.structure.id,
    operationId: here.operation.id,
  });
  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  await expect(editPost(field, edit)).rejects.toThrow('forbidden');
  const scoped = await given.actor(['geneva_coordinator', [there.operation.id]]);
  await expect(editPost(scoped, edit)).rejects.toThrow('not_found');
  await expect(createPost(scoped, here.draft)).rejects.toMatchObject({
    detail: { fields: { structureId: ['unknown_record'] } },
  });
  await expect(
    createPost(here.geneva, { ...here.draft, fundingOrganisationId: randomUUID() }),
  ).rejects.toMatchObject({ detail: { fields: { fundingOrganisationId: ['unknown_record'] } } });
  expect((await listPosts(scoped, {})).total).toBe(0);
});

test('A13 a cover is changed and ended from the version that was seen, within reach, on record with its post', async () => {
  const [here, there] = [await place(), await place()];
  const post = await createPost(here.geneva, here.draft);
  const [first, second] = [
    await createPost(here.geneva, { ...here.draft, role: 'deputy' }),
    await createPost(here.geneva, { ...here.draft, role: 'focal_point' }),
  ];
  await coverPost(here.geneva, { id: post.id, coveringPostId: first.id, since: inDays(-10) });
  const [cover] = (await getPost(here.geneva, { id: post.id })).covers;
  const key = { id: post.id, coverId: cover?.id ?? '' };
  const edit = { ...key, version: 1, coveringPostId: second.id, since: inDays(-20), until: inDays(20) };

  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  const scoped = await given.actor(['geneva_coordinator', [there.operation.id]]);
  await expect(editCover(field, edit)).rejects.toThrow('forbidden');
  await expect(endCover(field, { ...key, until: now })).rejects.toThrow('forbidden');
  for (const run of [
    () => getCover(scoped, key),
    () => editCover(scoped, edit),
    () => endCover(scoped, { ...key, until: now }),
  ])
    await expect(run()).rejects.toThrow('not_found');
  // Below another post there is no such cover.
  await expect(getCover(here.geneva, { ...key, id: first.id })).rejects.toThrow('not_found');
  await expect(editCover(here.geneva, { ...edit, id: first.id })).rejects.toThrow('not_found');

  expect(await editCover(here.geneva, edit)).toMatchObject({ coveringPostId: second.id, version: 2 });
  await expect(editCover(here.geneva, edit)).rejects.toMatchObject({
    code: 'stale',
    detail: { values: { yours: 1, current: 2 } },
  });
  await expect(editCover(here.geneva, { ...edit, version: 2, coveringPostId: post.id })).rejects.toThrow(
    'invalid',
  );
  await expect(endCover(here.geneva, { ...key, version: 1, until: now })).rejects.toThrow('stale');
  await expect(endCover(here.geneva, { ...key, until: inDays(-21) })).rejects.toThrow('ends_before_start');
  await expect(endCover(here.geneva, { ...key, until: inDays(21) })).rejects.toThrow('invalid');
  await endCover(here.geneva, { ...key, version: 2, until: inDays(-1) });
  expect((await getPost(here.geneva, { id: post.id })).covers).toEqual([]);
  expect(await getCover(here.geneva, key)).toMatchObject({ until: inDays(-1), version: 3 });
  expect((await actionsOn(post.id)).slice(0, 4)).toEqual([
    'post.create',
    'post.cover',
    'post.cover denied',
    'post.cover denied',
  ]);
});
