import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type Role, roles, type UpdateStatus, updateStatuses } from '#db/enums.ts';
import { updateMoves, updateVersions } from '#db/schema/index.ts';
import { type Actor, system } from '#lib/access/actor.ts';
import { Refusal } from '#lib/refusal.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { reporting, updateStandsAt } from '#lib/testing/reporting.ts';
import { answerUpdatePoint, correctUpdate, skipUpdate, submitUpdate, writeStep } from './commands.ts';
import { acknowledgeUpdate, sendBackUpdate } from './judging.ts';
import { getUpdate } from './queries.ts';
import { type Move, take } from './workflow.ts';

type Made = Exclude<Move, 'fall_due' | 'fall_overdue'>;
const writers: Role[] = ['administrator', 'field_coordinator'];
const geneva: Role[] = ['administrator', 'geneva_coordinator'];

/** Written out a second time, from domain.md: who makes which move from where. Everything else is refused. */
const open: Record<Made, { from: UpdateStatus[]; roles: Role[] }> = {
  submit: { from: ['due', 'overdue'], roles: writers },
  skip: { from: ['due', 'overdue'], roles: writers },
  resubmit: { from: ['sent_back'], roles: writers },
  correct: { from: ['submitted', 'acknowledged', 'skipped'], roles: writers },
  send_back: { from: ['submitted'], roles: geneva },
  acknowledge: { from: ['submitted'], roles: geneva },
};

const reason = 'Because a test says so.';

const attempts: Record<Made, (actor: Actor, id: string) => Promise<unknown>> = {
  submit: (actor, id) => submitUpdate(actor, { id }),
  resubmit: (actor, id) => submitUpdate(actor, { id }),
  skip: (actor, id) => skipUpdate(actor, { id }),
  correct: (actor, id) => correctUpdate(actor, { id, reason }),
  send_back: (actor, id) => sendBackUpdate(actor, { id, points: [{ step: 'figures', body: reason }] }),
  acknowledge: (actor, id) => acknowledgeUpdate(actor, { id }),
};

const outcome = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : `broke: ${error}`),
  );

/** One act sends for the first time and again; a correction has other words than the version that stands, or says so. */
function expectedOf(role: Role, move: Made, status: UpdateStatus): string[] {
  if (!open[move].roles.includes(role)) return ['forbidden', 'not_found'];
  const sending = move === 'submit' || move === 'resubmit';
  const from = sending ? [...open.submit.from, ...open.resubmit.from] : open[move].from;
  if (!from.includes(status)) return ['wrong_status'];
  return move === 'correct' ? ['done', 'text_unchanged'] : ['done'];
}

const made = Object.keys(open) as Made[];

test.each(roles)(
  'A22 %s makes every move of an update that is theirs, from where it starts, and no other',
  async (role) => {
    const { update, operation } = await reporting();
    const local = role === 'field_coordinator' || role === 'clearing_focal_point';
    const actor = await given.actor(local ? [role, [operation.id]] : [role]);
    const wrong: string[] = [];
    for (const status of updateStatuses)
      for (const move of made) {
        await updateStandsAt(update.id, status);
        const found = await outcome(attempts[move](actor, update.id));
        const expected = expectedOf(role, move, status);
        if (!expected.includes(found)) wrong.push(`${status} ${move}: ${found}, not ${expected}`);
      }
    expect(wrong).toEqual([]);
  },
);

test('A22 only the days that pass make an update due and overdue', async () => {
  const administrator = await given.actor(['administrator']);
  for (const status of updateStatuses) {
    const at = { status, operationId: null };
    const told = (actor: Actor, move: Move) => {
      try {
        return take(actor, at, move);
      } catch (error) {
        return (error as Refusal).code;
      }
    };
    expect(told(system, 'fall_due')).toBe(status === 'not_due' ? 'due' : 'wrong_status');
    expect(told(system, 'fall_overdue')).toBe(status === 'due' ? 'overdue' : 'wrong_status');
    expect([told(administrator, 'fall_due'), told(administrator, 'fall_overdue')]).toEqual([
      'forbidden',
      'forbidden',
    ]);
  }
});

test('A13 to a coordinator of another operation an update does not exist, whatever they try', async () => {
  const { update } = await reporting('submitted');
  const elsewhere = await given.operation();
  const stranger = await given.actor(['field_coordinator', [elsewhere.id]]);
  const acts = [
    ...Object.values(attempts),
    (actor: Actor, id: string) => getUpdate(actor, { id }),
    (actor: Actor, id: string) => writeStep(actor, { id, step: 'access', content: { access: 'x' } }),
    (actor: Actor, id: string) => answerUpdatePoint(actor, { id, pointId: id, done: true }),
  ];
  const told = (id: string) => Promise.all(acts.map((act) => outcome(act(stranger, id))));
  const answers = await told(update.id);
  expect(answers).not.toContain('done');
  expect(answers).toEqual(await told(randomUUID()));
});

const sentOf = (id: string) =>
  asOwner(async (db) => ({
    versions: await db.select().from(updateVersions).where(eq(updateVersions.updateId, id)),
    steps: await db.select().from(updateMoves).where(eq(updateMoves.updateId, id)),
  }));

test('twenty sends at once: one version, one step, one entry in the trail', async () => {
  const { update, field } = await reporting('overdue');
  const { id, version } = update;
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => outcome(submitUpdate(field, { id, ...(at % 2 && { version }) }))),
  );
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'stale' || answer === 'wrong_status')).toHaveLength(19);
  const { versions, steps } = await sentOf(id);
  expect([versions.length, steps.length]).toEqual([1, 1]);
  expect((await actionsOn(id)).filter((action) => action === 'update.submit')).toHaveLength(1);
});

test('the same send, tried twenty times on a bad line, has one answer', async () => {
  const { update, field } = await reporting();
  const actor = { ...field, idempotencyKey: randomUUID() };
  const tries = Array.from({ length: 20 }, () => submitUpdate(actor, { id: update.id }));
  const answers = await Promise.all(tries);
  expect(new Set(answers.map(({ version, status }) => `${version} ${status}`))).toEqual(
    new Set(['2 submitted']),
  );
  expect((await sentOf(update.id)).versions).toHaveLength(1);
});
