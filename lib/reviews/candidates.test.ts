import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { getSubmissionScreen } from '#lib/submissions/screen.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { round } from '#lib/testing/round.ts';
import { listCandidates } from './candidates.ts';
import { addComment, assignReviewer, resolveComment, unassignReviewer, writeNote } from './commands.ts';
import { getReviewRoom, listComments } from './queries.ts';

test('A14 who may review is told to those who assign: programme managers who reach it, and who has an interest', async () => {
  const { operation, submission, field } = await round('submitted');
  const elsewhere = await given.operation();
  const [geneva, free, partial, stranger, reader] = await Promise.all([
    given.actor(['geneva_coordinator']),
    given.actor(['programme_manager']),
    given.actor(['programme_manager'], ['field_coordinator', [operation.id]]),
    given.actor(['programme_manager', [elsewhere.id]]),
    given.actor(['reader']),
  ]);
  const { id } = submission;
  const { items } = await listCandidates(geneva, { id });
  const known = (accountId: string | null) => items.find((it) => it.id === accountId);
  expect(known(free.accountId)).toMatchObject({ conflict: false, open: 0 });
  expect(known(partial.accountId)).toMatchObject({ conflict: true });
  expect([stranger, reader, field].map((it) => known(it.accountId))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  await expect(listCandidates(reader, { id })).rejects.toThrow('forbidden');
  await expect(listCandidates(stranger, { id })).rejects.toThrow('not_found');

  const ask = (accountId: string | null) => assignReviewer(geneva, { id, accountId: accountId ?? '' });
  await expect(ask(partial.accountId)).rejects.toThrow('conflict_of_interest');
  await expect(ask(reader.accountId)).rejects.toThrow('invalid');
  await ask(free.accountId);
  expect((await listCandidates(geneva, { id })).items.find((it) => it.id === free.accountId)?.open).toBe(1);
  await unassignReviewer(geneva, { id, accountId: free.accountId ?? '' });
  expect((await getReviewRoom(geneva, { id })).reviews).toEqual([]);
});

test('A14 remarks among reviewers stay among them, and a note is its writer’s alone', async () => {
  const { submission, field } = await round('in_review');
  const { id } = submission;
  const [one, two, geneva] = await Promise.all([
    given.actor(['programme_manager']),
    given.actor(['programme_manager']),
    given.actor(['geneva_coordinator']),
  ]);
  await addComment(one, { id, section: 'needs', body: 'Among us', internal: true });
  await addComment(one, { id, section: 'needs', body: 'For all', internal: false });
  await expect(addComment(field, { id, body: 'Hidden', internal: true })).rejects.toThrow('forbidden');
  const bodies = async (actor: typeof one) => (await listComments(actor, { id })).items.map((it) => it.body);
  expect(await bodies(field)).toEqual(['For all']);
  expect(await bodies(two)).toEqual(['Among us', 'For all']);

  await writeNote(one, { id, body: 'My own' });
  expect((await getReviewRoom(one, { id })).note).toBe('My own');
  expect((await getReviewRoom(two, { id })).note).toBeNull();
  expect((await getReviewRoom(geneva, { id })).note).toBeNull();

  const [internal, open] = (await listComments(one, { id })).items;
  await expect(resolveComment(field, { id, commentId: internal?.id ?? '' })).rejects.toThrow('not_found');
  await expect(resolveComment(two, { id, commentId: open?.id ?? '' })).rejects.toThrow('forbidden');
  await resolveComment(geneva, { id, commentId: open?.id ?? '' });
  expect((await listComments(field, { id })).items[0]?.resolvedAt).not.toBeNull();
});

/** What the accounts of tests are called. */
const named = 'Sam Exemple';

test('A14 a remark tells by mail whoever may read it, and refuses anybody else by name', async () => {
  const { submission, field } = await round('in_review');
  const { id } = submission;
  const elsewhere = await given.operation();
  const [one, two, partial, reader] = await Promise.all([
    given.actor(['programme_manager']),
    given.actor(['programme_manager']),
    given.actor(['programme_manager', [elsewhere.id]]),
    given.actor(['reader']),
  ]);
  const body = 'Who knows?';
  const tell = (mentionedId: string | null, internal: boolean) =>
    addComment(one, { id, body, internal, mentionedId });
  const refused = { code: 'invalid', detail: { fields: { mentionedId: ['may_not_read'] } } };
  for (const stranger of [partial, reader])
    await expect(tell(stranger.accountId, false)).rejects.toMatchObject(refused);
  // Those who write read what is said to them, and not what is said among reviewers.
  await expect(tell(field.accountId, true)).rejects.toMatchObject(refused);
  await tell(field.accountId, false);
  await tell(two.accountId, true);
  expect((await listComments(two, { id })).items.map((it) => it.mentioned)).toEqual([named, named]);
  expect((await listComments(field, { id })).items).toHaveLength(1);
  const { rows } = await asOwner((db) =>
    db.execute<{ path: string }>(sql`
      select data->'mail'->>'path' as path from pgboss.job where data->'mail'->>'template' = 'comment_mention'`),
  );
  expect(rows.map(({ path }) => path)).toEqual(Array(2).fill(`/submissions/${id}#comments`));
  // The page offers those who have spoken and those who review, never the reader.
  const { mentionable } = await getSubmissionScreen(two, { id });
  expect(mentionable).toEqual([{ id: one.accountId, name: named }]);
});
