import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { confirmationRequests, mails, type people, personContacts } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { today } from '#lib/http/fields.ts';
import { deliver } from '#lib/mail/deliver.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { applyBulk, undoBulk } from '../bulk/commands.ts';
import { getBulkAct, previewBulk } from '../bulk/queries.ts';
import { selectRows } from '../bulk/selection.ts';
import { addDays } from '../dates.ts';
import { getPerson } from '../people/queries.ts';
import { askToConfirm } from './commands.ts';
import { remindPerson } from './reminders.ts';
import { whatNext } from './what-next.ts';

const now = today();
const inDays = (days: number) => addDays(now, days);
/** A Tuesday at ten, and one at night, in UTC: the working day of everybody here. */
const workingDay = new Date('2026-11-24T10:00:00Z');
const night = new Date('2026-11-24T23:00:00Z');

type Over = { until?: string | null; namesHidden?: boolean } & Partial<typeof people.$inferInsert>;

async function serving({ until = null, namesHidden = false, ...over }: Over = {}) {
  const operation = await given.operation({ namesHidden });
  const structure = await given.structure(operation.id);
  const post = await given.post(operation.id, structure.id);
  const person = await given.person({ preferredLanguage: 'fr', timeZone: 'UTC', ...over });
  const held = { postId: post.id, personId: person.id, operationId: operation.id };
  await given.assignment({ ...held, since: inDays(-200), until });
  await given.contact(person.id, 'network', `${person.id}@example.org`);
  return { operation, post, person };
}

/** Asked so many days ago, by a mail that left then. */
async function askedBefore(personId: string, days: number) {
  const geneva = await given.actor(['geneva_coordinator']);
  const { id } = await askToConfirm(geneva, { id: personId });
  await deliver({ id, data: { question: { requestId: id } } }, workingDay);
  await asOwner(async (db) => {
    const ago = sql`now() - make_interval(days => ${days})`;
    await db.update(confirmationRequests).set({ createdAt: ago }).where(eq(confirmationRequests.id, id));
    await db.update(mails).set({ createdAt: ago }).where(eq(mails.id, id));
  });
  return id;
}

const requestOf = (personId: string) =>
  asOwner((db) => db.select().from(confirmationRequests).where(eq(confirmationRequests.personId, personId)));

const mailOf = (id: string) =>
  asOwner(async (db) => (await db.select().from(mails).where(eq(mails.id, id)))[0]);

/** The reminder's mail, as the worker writes it at that hour. */
async function deliveredAt(at: Date, personId: string) {
  const [request] = await requestOf(personId);
  const id = request?.reminderId ?? '';
  await deliver({ id: crypto.randomUUID(), data: { reminder: { id, requestId: request?.id } } }, at);
  return mailOf(id);
}

const remind = async (actor: Actor, ids: string[], list: 'roster' | 'people' = 'roster') => {
  const { id } = await selectRows(actor, { list, act: 'remind', ids });
  const preview = await previewBulk(actor, { id });
  return { preview, apply: () => applyBulk(actor, { selection: id, fingerprint: preview.fingerprint }) };
};

test('A20 the preview says who is reminded of what, and who is not and why; nobody is reminded twice on a day', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const unanswered = await serving();
  await askedBefore(unanswered.person.id, 10);
  const ending = await serving({ until: inDays(30) });
  const lately = await serving();
  await askedBefore(lately.person.id, 3);
  const settled = await serving({ until: inDays(120) });
  const stopped = await serving({ until: inDays(30), askingStoppedAt: new Date().toISOString() });
  const unreachable = await serving({ until: inDays(30) });
  await asOwner((db) => db.delete(personContacts).where(eq(personContacts.personId, unreachable.person.id)));
  const waiting = await serving({ until: inDays(30) });
  await askToConfirm(geneva, { id: waiting.person.id });
  const vacant = await given.post(ending.operation.id, (await given.structure(ending.operation.id)).id);

  const whom = [unanswered, ending, lately, settled, stopped, unreachable, waiting];
  const { preview, apply } = await remind(geneva, [...whom.map(({ post }) => post.id), vacant.id]);
  expect(preview.rows.map((row) => row.refusal)).toEqual([
    null,
    null,
    'asked_lately',
    'nothing_to_remind',
    'asking_stopped',
    'no_email',
    'mail_waiting',
    'nobody',
  ]);
  expect(preview.rows.slice(0, 2).map((row) => row.before)).toEqual([
    { asked: inDays(-10), until: null },
    { asked: null, until: inDays(30) },
  ]);
  const made = await apply();
  expect(made).toMatchObject({ done: 2, left: 6 });
  expect(await actionsOn(unanswered.person.id)).toEqual(['confirmation.ask', 'confirmation.remind']);

  // Promised but not sent, and then sent today: either way nobody gets another.
  const ids = [unanswered.post.id, ending.post.id];
  const refusals = async () => (await remind(geneva, ids)).preview.rows.map((row) => row.refusal);
  expect(await refusals()).toEqual(['mail_waiting', 'mail_waiting']);
  for (const { person } of [unanswered, ending]) await deliveredAt(workingDay, person.id);
  expect(await refusals()).toEqual(['mailed_today', 'mailed_today']);
  await expect(remindPerson(geneva, { id: ending.person.id })).rejects.toMatchObject({
    code: 'mailed_today',
  });
});

test('a reminder is in the reader’s language, says why it comes, and its link takes the place of the first one', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const { person, operation } = await serving({ until: inDays(30), familyName: 'Étalon' });
  await askedBefore(person.id, 10);
  const [before] = await requestOf(person.id);
  const { preview, apply } = await remind(geneva, [person.id], 'people');
  expect(preview.rows).toMatchObject([{ before: { asked: inDays(-10), until: inDays(30) }, refusal: null }]);
  await apply();
  const mail = await deliveredAt(workingDay, person.id);
  expect(mail).toMatchObject({ locale: 'fr', template: 'reminder', recipient: `${person.id}@example.org` });
  expect(mail?.body).toContain('Nous n’avons pas encore de réponse.');
  expect(mail?.body).toContain('dans 30 jours');
  expect(mail?.body).toMatch(/\/confirm\/stop\//);
  expect(mail?.subject).not.toContain('talon');
  const requests = await requestOf(person.id);
  expect(requests).toHaveLength(1);
  expect(requests[0]?.tokenHash).not.toBe(before?.tokenHash);

  const field = await given.actor(['field_coordinator', [operation.id]]);
  expect((await remind(field, [person.id], 'people')).preview.rows[0]?.refusal).toBe('mailed_today');
  const elsewhere = await given.actor(['field_coordinator', [(await given.operation()).id]]);
  expect((await remind(elsewhere, [person.id], 'people')).preview.rows[0]?.refusal).toBe('not_found');
});

test('A36 where names are hidden, whoever does not see them reminds nobody and is told so', async () => {
  const { post, operation, person } = await serving({ until: inDays(30), namesHidden: true });
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const { preview } = await remind(field, [post.id]);
  expect(preview.rows).toMatchObject([{ refusal: 'names_hidden', person: null, before: {} }]);
  await expect(remindPerson(field, { id: person.id })).rejects.toThrow('not_found');
});

test('what waits for working hours is taken back by undoing, what has left stays and is named', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const [asked, ending, left] = [
    await serving(),
    await serving({ until: inDays(9) }),
    await serving({ until: inDays(9) }),
  ];
  const question = await askedBefore(asked.person.id, 10);
  const { apply } = await remind(
    geneva,
    [asked, ending, left].map(({ post }) => post.id),
  );
  const { id } = await apply();
  expect(await getBulkAct(geneva, { id })).toMatchObject({ undoable: true, waiting: 3 });
  expect(await deliveredAt(night, asked.person.id)).toBeUndefined();
  await deliveredAt(workingDay, left.person.id);
  const reminder = (await requestOf(asked.person.id))[0]?.reminderId ?? '';
  expect(await getBulkAct(geneva, { id })).toMatchObject({ undoable: true, waiting: 2 });

  expect(await undoBulk(geneva, { id })).toMatchObject({ undone: 2, kept: 1 });
  const { rows } = await getBulkAct(geneva, { id });
  expect(rows.filter((row) => row.refusal).map((row) => [row.undone, row.refusal])).toEqual([
    [false, 'mail_left'],
  ]);
  // The question that was there stays open, without a reminder; the one made for a reminder is gone.
  expect(await requestOf(asked.person.id)).toMatchObject([
    { id: question, reminderId: null, remindedAt: null },
  ]);
  expect(await requestOf(ending.person.id)).toEqual([]);
  await deliver({ id: reminder, data: { reminder: { id: reminder, requestId: question } } }, workingDay);
  expect(await mailOf(reminder)).toBeUndefined();
  expect(await actionsOn(asked.person.id)).toEqual([
    'confirmation.ask',
    'confirmation.remind',
    'confirmation.remind',
  ]);
  expect((await remind(geneva, [asked.post.id])).preview.rows[0]?.refusal).toBeNull();
});

test('an act of which every mail has left cannot be undone', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const { post, person } = await serving({ until: inDays(9) });
  const { id } = await (await remind(geneva, [post.id])).apply();
  await deliveredAt(workingDay, person.id);
  expect(await getBulkAct(geneva, { id })).toMatchObject({ undoable: false, waiting: 0 });
  await expect(undoBulk(geneva, { id })).rejects.toThrow('expired');
});

test('a person’s page offers to ask, then to wait, then to remind, and says what became of it', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const { person } = await serving();
  const shown = async () => (await getPerson(geneva, { id: person.id })).asked;
  expect(await shown()).toBeNull();
  await askedBefore(person.id, 2);
  expect(await shown()).toMatchObject({ answered: false, reminded: null, next: null, from: inDays(5) });
  await asOwner((db) =>
    db
      .update(confirmationRequests)
      .set({ createdAt: sql`now() - interval '8 days'` })
      .where(eq(confirmationRequests.personId, person.id)),
  );
  expect(await shown()).toMatchObject({ next: 'remind', from: null });
  await remindPerson(geneva, { id: person.id });
  expect(await shown()).toMatchObject({ next: null, from: inDays(1) });
});

test.each([
  ['asked today', { on: '2026-11-01', answered: false, reminded: null }, '2026-11-01', null, '2026-11-08'],
  ['a week later', { on: '2026-11-01', answered: false, reminded: null }, '2026-11-08', 'remind', null],
  [
    'reminded today',
    { on: '2026-11-01', answered: false, reminded: '2026-11-09' },
    '2026-11-09',
    null,
    '2026-11-10',
  ],
  ['answered', { on: '2026-11-01', answered: true, reminded: null }, '2026-11-08', null, '2026-12-01'],
  ['a month later', { on: '2026-11-01', answered: false, reminded: '2026-11-09' }, '2026-12-01', 'ask', null],
] as const)('after a question: %s', (_, question, day, next, from) => {
  expect(whatNext(question, day)).toEqual({ next, from });
});
