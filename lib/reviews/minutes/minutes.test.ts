import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { reviewMinuteVersions, submissions } from '#db/schema/index.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { round, standsAt } from '#lib/testing/round.ts';
import { editMinutes, writeMinutes } from './commands.ts';
import { listMinutes } from './queries.ts';
import { NewMinutes } from './schema.ts';

const heldOn = '2026-11-20';

async function met() {
  const stage = await round('in_review');
  const lead = await given.actor(['programme_manager']);
  const item = { submissionId: stage.submission.id, decision: 'accept' as const, remark: 'As it stands.' };
  return { ...stage, lead, item };
}

test('minutes keep the order and what each submission was, whatever becomes of it; written anew, the old version stays', async () => {
  const { appeal, lead, item, submission, proposal } = await met();
  const made = await writeMinutes(lead, {
    id: appeal.id,
    heldOn,
    attendees: 'Sam Exemple',
    body: 'Access comes first.',
    items: [item],
  });
  await standsAt(submission.id, 'rejected', proposal.organisation.id);
  await asOwner((db) =>
    db.update(submissions).set({ title: 'Another title' }).where(eq(submissions.id, submission.id)),
  );
  const before = await listMinutes(lead, { id: appeal.id });
  expect(before.items).toMatchObject([
    { heldOn, attendees: 'Sam Exemple', body: 'Access comes first.', version: 1 },
  ]);
  expect(before.items[0]?.items).toMatchObject([
    { rank: 1, title: submission.title, decision: 'accept', remark: 'As it stands.' },
  ]);

  const anew = { id: made.id, heldOn: '2026-11-21', body: 'Access, then money.', items: [item] };
  await expect(editMinutes(lead, { ...anew, version: 7 })).rejects.toThrow('stale');
  await editMinutes(lead, { ...anew, version: 1 });
  const [after] = (await listMinutes(lead, { id: appeal.id })).items;
  expect(after).toMatchObject({ heldOn: '2026-11-21', body: 'Access, then money.', attendees: null });
  expect(after?.versions.map(({ number }) => number)).toEqual([2, 1]);
  const kept = await asOwner((db) =>
    db.select().from(reviewMinuteVersions).where(eq(reviewMinuteVersions.minutesId, made.id)),
  );
  expect(kept.map(({ body }) => body).sort()).toEqual(['Access comes first.', 'Access, then money.']);
});

test('A13 A22 those who judge the appeal write and read its minutes; whoever judges in one operation reads the lines of theirs alone', async () => {
  const { appeal, operation, lead, item } = await met();
  const elsewhere = await round('in_review');
  await writeMinutes(lead, { id: appeal.id, heldOn, attendees: 'Sam Exemple', items: [item] });
  await expect(
    writeMinutes(lead, { id: appeal.id, heldOn, items: [{ submissionId: elsewhere.submission.id }] }),
  ).rejects.toMatchObject({ detail: { fields: { items: ['unknown'] } } });

  const writer = await given.actor(['field_coordinator', [operation.id]]);
  await expect(listMinutes(writer, { id: appeal.id })).rejects.toThrow('forbidden');
  await expect(writeMinutes(writer, { id: appeal.id, heldOn, items: [] })).rejects.toThrow('not_found');

  const own = await given.actor(['programme_manager', [operation.id]]);
  const [seen] = (await listMinutes(own, { id: appeal.id })).items;
  expect(seen).toMatchObject({ attendees: null, body: null });
  expect(seen?.items).toHaveLength(1);
  const other = await given.actor(['programme_manager', [elsewhere.operation.id]]);
  expect((await listMinutes(other, { id: appeal.id })).items.flatMap(({ items }) => items)).toEqual([]);
});

test('a form sends its rows by number, and a row keeps its place', () => {
  const id = crypto.randomUUID();
  const sent = NewMinutes.parse({
    id: crypto.randomUUID(),
    heldOn,
    'items.0.submissionId': id,
    'items.0.decision': null,
    'items.0.remark': ' Later ',
  });
  expect(sent.items).toEqual([{ submissionId: id, decision: null, remark: 'Later' }]);
});
