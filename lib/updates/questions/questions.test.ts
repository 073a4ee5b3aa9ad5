import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';

const smtp = await vi.hoisted(async () => (await import('#lib/testing/smtp.ts')).startSmtp());

import { type Role, roles, updateStatuses } from '#db/enums.ts';
import { grants, updateQuestions } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { deliver } from '#lib/mail/deliver.ts';
import { Refusal } from '#lib/refusal.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { reporting, updateStandsAt } from '#lib/testing/reporting.ts';
import { correctUpdate, submitUpdate } from '../commands.ts';
import { acknowledgeUpdate, sendBackUpdate } from '../judging.ts';
import { getUpdate, listUpdates } from '../queries.ts';
import { askUpdate, replyToQuestion, withdrawQuestion } from './commands.ts';

afterAll(() => smtp.close());

const body = 'Is the tenfold figure right?';
const reply = 'Yes: a whole store was destroyed.';

const outcome = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : `broke: ${error}`),
  );

/** An update that its coordinator has sent, and Geneva. */
async function sent() {
  const made = await reporting('due');
  await submitUpdate(made.field, { id: made.update.id });
  return { ...made, id: made.update.id, geneva: await given.actor(['geneva_coordinator']) };
}

const asked = (actor: Actor, id: string) =>
  askUpdate(actor, { id, body }).then(({ questionId }) => ({ id, questionId }));

/** Every mail about a question that was promised to this reader leaves now; what they said, in order. */
async function mailsTo({ email }: Actor) {
  const jobs = await asOwner(async (db) => {
    const { rows } = await db.execute<{ id: string; data: unknown }>(sql`select id, data from pgboss.job
      where data->'mail'->>'template' = 'update_question' and data->'mail'->>'to' = ${email} order by created_on`);
    return rows;
  });
  const before = smtp.received.length;
  for (const job of jobs) await deliver(job, new Date());
  for (const job of jobs) await deliver(job, new Date());
  return smtp.received
    .slice(before)
    .filter(({ to }) => to === email)
    .map(({ raw }) => raw);
}

test('Geneva asks, the writer is told once in their language and answers, the asker is told; nothing is sent anew', async () => {
  const { id, field, geneva, operation, update } = await sent();
  await given.language(field, 'fr');
  const other = await given.actor(['field_coordinator', [operation.id]]);
  const inbox = async (actor: Actor, queue: 'inbox' | 'mine') =>
    (await listUpdates(actor, { queue, operation: operation.id })).items.map(({ question }) => question);
  expect([await inbox(geneva, 'inbox'), await inbox(field, 'mine')]).toEqual([[null], []]);

  const question = await asked(geneva, id);
  expect(await getUpdate(field, { id })).toMatchObject({
    status: 'submitted',
    submittedVersion: 1,
    version: 2,
    questions: [{ state: 'open', body, askedBy: geneva.name, version: 1, reply: null }],
    may: { ask: false, reply: true, withdraw: false },
  });
  expect((await getUpdate(geneva, { id })).may).toEqual({
    write: false,
    ask: false,
    reply: false,
    withdraw: true,
  });
  expect([await inbox(geneva, 'inbox'), await inbox(field, 'mine')]).toEqual([['open'], ['open']]);

  const [told, ...more] = await mailsTo(field);
  expect(more).toEqual([]);
  expect(told).toContain('Bonjour');
  expect(told).toContain(`/updates/${id}/decide?move=3Dreply`);
  expect(told).not.toContain(body);
  expect(told).toContain(update.code);
  // Who did not send it is not told while its sender still writes here.
  expect(await mailsTo(other)).toEqual([]);

  await replyToQuestion(other, { ...question, reply });
  expect([await inbox(geneva, 'inbox'), await inbox(field, 'mine')]).toEqual([['answered'], []]);
  const seen = await getUpdate(geneva, { id });
  expect(seen).toMatchObject({
    status: 'submitted',
    version: 2,
    questions: [{ state: 'answered', reply, endedBy: other.name }],
    may: { ask: true, withdraw: false },
  });
  expect(seen.versions).toHaveLength(1);
  const [answered, ...again] = await mailsTo(geneva);
  expect(again).toEqual([]);
  expect(answered).toContain(`/updates/${id}#questions`);
  expect(answered).not.toContain(reply);
  expect((await actionsOn(id)).filter((action) => /ask|reply/.test(action))).toEqual([
    'update.ask',
    'update.reply',
  ]);

  // The next question is another one, and told of also on the same day.
  await asked(geneva, id);
  expect(await mailsTo(field)).toHaveLength(1);
  await acknowledgeUpdate(geneva, { id });
  expect((await getUpdate(field, { id })).questions.map(({ state }) => state)).toEqual([
    'closed',
    'answered',
  ]);
});

test('whoever sent it and writes here no more is not asked: the operation’s field coordinators are', async () => {
  const { id, operation, geneva, field: gone } = await sent();
  const here = await given.actor(['field_coordinator', [operation.id]]);
  await asOwner((db) =>
    db
      .update(grants)
      .set({ since: '2020-01-01', until: '2020-12-31' })
      .where(eq(grants.accountId, gone.accountId ?? '')),
  );
  await asked(geneva, id);
  expect([(await mailsTo(gone)).length, (await mailsTo(here)).length]).toEqual([0, 1]);
});

test('a question withdrawn and asked anew on one day is one mail, whose address leads to the question that waits', async () => {
  const { id, field, geneva } = await sent();
  await withdrawQuestion(geneva, await asked(geneva, id));
  await asked(geneva, id);
  expect(await mailsTo(field)).toHaveLength(1);
  expect((await getUpdate(field, { id })).questions.map(({ state }) => state)).toEqual(['open', 'withdrawn']);
});

const allowed: Record<'ask' | 'reply' | 'withdraw', Role[]> = {
  ask: ['administrator', 'geneva_coordinator'],
  reply: ['administrator', 'field_coordinator'],
  withdraw: ['administrator', 'geneva_coordinator'],
};

test.each(roles)('A22 %s asks, answers and withdraws where the matrix says so', async (role) => {
  const { id, operation, geneva } = await sent();
  const local = role === 'field_coordinator' || role === 'clearing_focal_point';
  const actor = await given.actor(local ? [role, [operation.id]] : [role]);
  const refusal = ['geneva_coordinator', 'programme_manager', 'field_coordinator'].includes(role)
    ? 'forbidden'
    : 'not_found';
  const expected = (act: keyof typeof allowed) => (allowed[act].includes(role) ? 'done' : refusal);
  expect(await outcome(askUpdate(actor, { id, body }))).toBe(expected('ask'));
  const open = async () =>
    (await getUpdate(geneva, { id })).questions.find(({ state }) => state === 'open')?.id ??
    (await asked(geneva, id)).questionId;
  expect(await outcome(replyToQuestion(actor, { id, questionId: await open(), reply }))).toBe(
    expected('reply'),
  );
  expect(await outcome(withdrawQuestion(actor, { id, questionId: await open() }))).toBe(expected('withdraw'));
});

test('A22 only an update that was sent and waits is asked about', async () => {
  const { update } = await reporting();
  const geneva = await given.actor(['geneva_coordinator']);
  const { id } = update;
  const told: string[] = [];
  for (const status of updateStatuses) {
    await updateStandsAt(id, status);
    told.push(`${status} ${await outcome(askUpdate(geneva, { id, body }))}`);
  }
  expect(told).toEqual(
    updateStatuses.map((status) => `${status} ${status === 'submitted' ? 'done' : 'wrong_status'}`),
  );
});

test('A13 to a coordinator of another operation neither update nor question exists; to nobody a question of another update', async () => {
  const { id, geneva, field } = await sent();
  const question = await asked(geneva, id);
  const stranger = await given.actor(['field_coordinator', [(await given.operation()).id]]);
  const acts = (id: string, questionId: string) =>
    Promise.all([
      outcome(askUpdate(stranger, { id, body })),
      outcome(replyToQuestion(stranger, { id, questionId, reply })),
      outcome(withdrawQuestion(stranger, { id, questionId })),
    ]);
  const answers = await acts(id, question.questionId);
  expect(answers).not.toContain('done');
  expect(answers).toEqual(await acts(randomUUID(), randomUUID()));
  expect(answers[1]).toBe('not_found');

  const other = await sent();
  const foreign = { id: other.id, questionId: question.questionId };
  expect(await outcome(replyToQuestion(other.field, { ...foreign, reply }))).toBe('not_found');
  expect(await outcome(replyToQuestion(field, { ...question, reply }))).toBe('done');
});

test('ten ask at once: one question, one mail; the same click ten times has one answer', async () => {
  const { id, field, geneva } = await sent();
  const second = await given.actor(['administrator']);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) => outcome(askUpdate(at % 2 ? geneva : second, { id, body }))),
  );
  expect(answers.filter((it) => it === 'done')).toHaveLength(1);
  expect(answers.filter((it) => it === 'question_open')).toHaveLength(9);
  expect(await mailsTo(field)).toHaveLength(1);

  const questionId = (await getUpdate(geneva, { id })).questions[0]?.id ?? '';
  const key = { ...field, idempotencyKey: randomUUID() };
  const same = Array.from({ length: 10 }, () => replyToQuestion(key, { id, questionId, reply }));
  expect(new Set((await Promise.all(same)).map((it) => it.questionId))).toEqual(new Set([questionId]));
  const clicks = { ...geneva, idempotencyKey: randomUUID() };
  await Promise.all(Array.from({ length: 10 }, () => askUpdate(clicks, { id, body })));
  const kept = await asOwner((db) =>
    db.select().from(updateQuestions).where(eq(updateQuestions.updateId, id)),
  );
  expect(kept.map(({ state }) => state).sort()).toEqual(['answered', 'open']);
});

test('an answer that crosses a decision, and a question about what was corrected meanwhile, are refused', async () => {
  const { id, field, geneva } = await sent();
  const question = await asked(geneva, id);
  await sendBackUpdate(geneva, { id, points: [{ step: 'figures', body }] });
  expect(await outcome(replyToQuestion(field, { ...question, reply }))).toBe('question_ended');
  expect((await getUpdate(field, { id })).questions).toMatchObject([{ state: 'closed', reply: null }]);

  const other = await sent();
  await asOwner((db) =>
    db.execute(sql`update update_sections set content = '{"text": "Other words."}'
      where update_id = ${other.id}::uuid and step = 'story'`),
  );
  await correctUpdate(other.field, { id: other.id, reason: 'A slip.' });
  expect(await outcome(askUpdate(other.geneva, { id: other.id, version: 2, body }))).toBe('stale');
});
