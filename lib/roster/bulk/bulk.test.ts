import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import * as tables from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { today } from '#lib/http/fields.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { createAssignment, editAssignment } from '../assignments/commands.ts';
import { addDays } from '../dates.ts';
import { getPost } from '../posts/queries.ts';
import { applyBulk, undoBulk } from './commands.ts';
import { getBulkAct, previewBulk } from './queries.ts';
import { selectRows } from './selection.ts';

const now = today();
const inDays = (count: number) => addDays(now, count);

async function place(posts = 2) {
  const operation = await given.operation();
  const structure = await given.structure(operation.id);
  const held = await Promise.all(
    Array.from({ length: posts }, async () => {
      const post = await given.post(operation.id, structure.id);
      const person = await given.person();
      const ids = { postId: post.id, personId: person.id, operationId: operation.id };
      const assignment = await given.assignment({ ...ids, since: inDays(-90), until: inDays(90) });
      return { post, person, assignment };
    }),
  );
  return { operation, structure, held, ids: held.map(({ post }) => post.id) };
}

type Wanted = { until?: string; sharing?: 'public' | 'hq_only'; reason?: string };

async function apply(actor: Actor, act: 'end' | 'sharing' | 'ask', ids: string[], wanted: Wanted = {}) {
  const { id } = await selectRows(actor, { act, ids });
  const { fingerprint } = await previewBulk(actor, { id, ...wanted });
  return applyBulk(actor, { selection: id, fingerprint, ...wanted });
}

const untilOf = async (actor: Actor, post: string) => (await getPost(actor, { id: post })).history[0]?.until;

test('assignments end together as the preview showed, each with its own trace, and are undone together', async () => {
  const { held, ids } = await place();
  const geneva = await given.actor(['geneva_coordinator']);
  const { id } = await selectRows(geneva, { act: 'end', ids });
  const preview = await previewBulk(geneva, { id, until: inDays(10) });
  expect(preview.rows.map((row) => [row.before.until, row.after?.until, row.refusal])).toEqual([
    [inDays(90), inDays(10), null],
    [inDays(90), inDays(10), null],
  ]);
  const wanted = { selection: id, fingerprint: preview.fingerprint, until: inDays(10) };
  await expect(applyBulk(geneva, wanted)).rejects.toMatchObject({
    detail: { fields: { reason: ['required'] } },
  });
  const made = await applyBulk(geneva, { ...wanted, reason: 'End of project' });
  expect(made).toMatchObject({ done: 2, left: 0 });
  for (const { post, assignment } of held) {
    expect(await untilOf(geneva, post.id)).toBe(inDays(10));
    expect(await actionsOn(assignment.id)).toEqual(['assignment.end']);
  }
  expect(await undoBulk(geneva, { id: made.id })).toMatchObject({ undone: 2, kept: 0 });
  for (const { post } of held) expect(await untilOf(geneva, post.id)).toBe(inDays(90));
  await expect(undoBulk(geneva, { id: made.id })).rejects.toThrow('expired');
});

test('A20 a row that cannot be done is left with its reason; a foreign one is not found, and nothing is said of it', async () => {
  const [here, there] = [await place(1), await place(1)];
  const vacant = await given.post(here.operation.id, here.structure.id);
  const [own] = here.held;
  const actor = await given.actor(
    ['geneva_coordinator', [here.operation.id]],
    ['reader', [(await given.operation()).id]],
  );
  const ids = [...here.ids, ...there.ids, vacant.id, randomUUID()];
  const { id } = await selectRows(actor, { act: 'end', ids });
  const { rows, fingerprint } = await previewBulk(actor, { id, until: inDays(1) });
  expect(rows.map((row) => row.refusal)).toEqual([null, 'not_found', 'nobody', 'not_found']);
  const [foreign, absent] = [rows[1], rows[3]];
  expect({ ...foreign, key: '' }).toEqual({ ...absent, key: '' });
  const made = await applyBulk(actor, { selection: id, fingerprint, until: inDays(1), reason: 'x' });
  expect(made).toMatchObject({ done: 1, left: 3 });
  const geneva = await given.actor(['geneva_coordinator']);
  expect(await untilOf(geneva, own?.post.id ?? '')).toBe(inDays(1));
  expect(await untilOf(geneva, there.ids[0] ?? '')).toBe(inDays(90));

  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  const chosen = await selectRows(field, { act: 'end', ids: here.ids });
  expect((await previewBulk(field, { id: chosen.id })).rows.map((row) => row.refusal)).toEqual(['forbidden']);
});

test('what changed after the preview stops the whole act; what changed after the act is not undone', async () => {
  const { held, ids, operation } = await place(3);
  const geneva = await given.actor(['geneva_coordinator']);
  const edit = ({ assignment }: (typeof held)[number], until: string) =>
    editAssignment(geneva, { id: assignment.id, staffingCode: 'FP-F1', since: assignment.since, until });
  const [first, second, third] = held;
  if (!first || !second || !third) throw new Error('three posts are held');
  const { id } = await selectRows(geneva, { act: 'end', ids });
  const { fingerprint } = await previewBulk(geneva, { id, until: inDays(5) });
  await edit(first, inDays(80));
  const wanted = { selection: id, until: inDays(5), reason: 'x' };
  await expect(applyBulk(geneva, { ...wanted, fingerprint })).rejects.toThrow('preview_overtaken');
  expect(await untilOf(geneva, second.post.id)).toBe(inDays(90));

  const made = await applyBulk(geneva, {
    ...wanted,
    fingerprint: (await previewBulk(geneva, { id, until: inDays(5) })).fingerprint,
  });
  await edit(first, inDays(7));
  const next = await given.person();
  const entering = { postId: second.post.id, personId: next.id, staffingCode: 'FP-F1' as const };
  await createAssignment(geneva, { ...entering, since: inDays(6) });
  expect(await undoBulk(geneva, { id: made.id })).toMatchObject({ undone: 1, kept: 2 });
  const { rows } = await getBulkAct(geneva, { id: made.id });
  expect(rows.map((row) => [row.undone, row.refusal])).toEqual([
    [false, 'changed_since'],
    [false, 'taken_since'],
    [true, null],
  ]);
  expect(await untilOf(geneva, first.post.id)).toBe(inDays(7));
  expect(await untilOf(geneva, third.post.id)).toBe(inDays(90));
  const other = await given.actor(['geneva_coordinator', [operation.id]]);
  await expect(getBulkAct(other, { id: made.id })).rejects.toThrow('not_found');
  await expect(undoBulk(other, { id: made.id })).rejects.toThrow('not_found');
});

test('an act of more than half an hour ago stays', async () => {
  const { ids } = await place(1);
  const geneva = await given.actor(['geneva_coordinator']);
  const made = await apply(geneva, 'end', ids, { until: inDays(5), reason: 'x' });
  await asOwner((db) =>
    db
      .update(tables.bulkActs)
      .set({ createdAt: new Date(Date.now() - 31 * 60_000).toISOString() })
      .where(eq(tables.bulkActs.id, made.id)),
  );
  await expect(undoBulk(geneva, { id: made.id })).rejects.toThrow('expired');
});

test('a post is shared with the assignments in it, so that nobody takes it for vacant', async () => {
  const { ids, held } = await place(1);
  const geneva = await given.actor(['geneva_coordinator']);
  const sharing = async () =>
    asOwner(async (db) => {
      const [it] = await db
        .select()
        .from(tables.assignments)
        .where(eq(tables.assignments.id, held[0]?.assignment.id ?? ''));
      return it?.sharing;
    });
  const before = await sharing();
  const made = await apply(geneva, 'sharing', ids, { sharing: 'hq_only' });
  expect([(await getPost(geneva, { id: ids[0] ?? '' })).sharing, await sharing()]).toEqual([
    'hq_only',
    'hq_only',
  ]);
  expect((await getBulkAct(geneva, { id: made.id })).rows).toHaveLength(1);
  await undoBulk(geneva, { id: made.id });
  expect(await sharing()).toBe(before);
});

test('all that match are chosen by the address of the list; a selection is its maker’s alone, and bounded', async () => {
  const { operation, ids } = await place(3);
  const geneva = await given.actor(['geneva_coordinator']);
  const query = `operation=${operation.id}&columns=person&select=1`;
  const { id } = await selectRows(geneva, { act: 'end', ids: [], all: true, query });
  const preview = await previewBulk(geneva, { id });
  expect(preview.rows.map((row) => row.key).sort()).toEqual([...ids].sort());
  const other = await given.actor(['geneva_coordinator']);
  await expect(previewBulk(other, { id })).rejects.toThrow('not_found');
  await expect(selectRows(geneva, { act: 'end', ids: [] })).rejects.toThrow('invalid');
  const reader = await given.actor(['reader']);
  await expect(selectRows(reader, { act: 'end', ids })).rejects.toThrow('forbidden');
});

test('people in the ticked posts are asked once, whoever cannot be asked is left with the reason', async () => {
  const { ids, held } = await place(2);
  const geneva = await given.actor(['geneva_coordinator']);
  const [first] = held;
  await given.contact(first?.person.id ?? '', 'network', `${randomUUID()}@example.org`);
  const { id } = await selectRows(geneva, { act: 'ask', ids });
  const preview = await previewBulk(geneva, { id });
  expect(preview.rows.map((row) => row.refusal)).toEqual([null, 'no_email']);
  const made = await applyBulk(geneva, { selection: id, fingerprint: preview.fingerprint });
  expect(made).toMatchObject({ done: 1, left: 1 });
  expect(await actionsOn(first?.person.id ?? '')).toEqual(['confirmation.ask']);
  const again = await selectRows(geneva, { act: 'ask', ids });
  expect((await previewBulk(geneva, { id: again.id })).rows[0]?.refusal).toBe('asked_recently');
  await expect(undoBulk(geneva, { id: made.id })).rejects.toThrow('expired');
});
