import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { accounts, mails, rosterWarnings } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { today } from '#lib/http/fields.ts';
import { deliver } from '#lib/mail/deliver.ts';
import { nextMorning } from '#lib/mail/morning.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { addDays } from '../dates.ts';
import { listPosts } from '../posts/queries.ts';
import { digestId, warnOfPosts } from './warn.ts';

const now = today();
const inDays = (count: number) => addDays(now, count);

async function place(over: Parameters<typeof given.operation>[0] = {}) {
  const operation = await given.operation(over);
  const structure = await given.structure(operation.id);
  const held = async (since: string, until: string | null, familyName = 'Exemple') => {
    const post = await given.post(operation.id, structure.id, { since: '2024-01-01' });
    const person = await given.person({ familyName });
    await given.assignment({ postId: post.id, personId: person.id, operationId: operation.id, since, until });
    return post;
  };
  return { operation, structure, held };
}

const toldOf = (postId: string) =>
  asOwner(async (db) => {
    const rows = await db.select().from(rosterWarnings).where(eq(rosterWarnings.postId, postId));
    return rows.map(({ kind, day }) => `${kind} ${day}`);
  });

/** The day is over: what was told today was told yesterday. */
const nextDay = () =>
  asOwner((db) =>
    db.update(rosterWarnings).set({ sentAt: new Date(Date.now() - 3 * 86_400_000).toISOString() }),
  );

const written = (actor: Actor, day = now) =>
  asOwner(async (db) => {
    const [mail] = await db
      .select()
      .from(mails)
      .where(eq(mails.id, digestId(actor.accountId ?? '', day)));
    return mail;
  });

/** Runs the promised mail of this recipient, as the worker does when its hour has come. */
async function mailOf(actor: Actor, day = now) {
  const id = digestId(actor.accountId ?? '', day);
  await deliver({ id, data: { digest: { accountId: actor.accountId, day } } });
  return written(actor, day);
}

test('ends that nobody follows are told at 90, 30 and 7 days and vacancies on their day, never twice', async () => {
  const here = await place();
  const ends = await Promise.all(
    [91, 90, 31, 30, 8, 7, 0].map((days) => here.held('2025-01-01', inDays(days))),
  );
  const vacant = await here.held('2025-01-01', inDays(-1));
  const longVacant = await here.held('2025-01-01', inDays(-40));
  const followed = await here.held('2025-01-01', inDays(5));
  const next = await given.person();
  await given.assignment({
    postId: followed.id,
    personId: next.id,
    operationId: here.operation.id,
    since: inDays(6),
  });
  await warnOfPosts();
  const told = async () => Promise.all([...ends, vacant, longVacant, followed].map(({ id }) => toldOf(id)));
  const expected = [
    [],
    [`ends_in_90 ${inDays(90)}`],
    [`ends_in_90 ${inDays(31)}`],
    [`ends_in_30 ${inDays(30)}`],
    [`ends_in_30 ${inDays(8)}`],
    [`ends_in_7 ${inDays(7)}`],
    [`ends_in_7 ${inDays(0)}`],
    [`vacant ${inDays(0)}`],
    [],
    [],
  ];
  expect(await told()).toEqual(expected);
  await nextDay();
  await warnOfPosts();
  expect(await told()).toEqual(expected);

  // What is told within 60 days stands on the home page's list of what needs attention.
  const reader = await given.actor(['field_coordinator', [here.operation.id]]);
  const { items } = await listPosts(reader, { status: 'attention', limit: 200 });
  const listed = items.map(({ id }) => id);
  for (const post of [...ends.slice(2), vacant]) expect(listed).toContain(post.id);
});

test('A14 A36 one mail a day to each who answers for it, in their language, with the names that they may see', async () => {
  await nextDay();
  const [here, there] = [await place(), await place({ namesHidden: true })];
  await here.held('2025-01-01', inDays(20), 'Visible');
  await there.held('2025-01-01', inDays(20), 'Veiled');
  const geneva = await given.actor(['geneva_coordinator']);
  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  const hidden = await given.actor(['field_coordinator', [there.operation.id]]);
  const others = [await given.actor(['reader']), await given.actor(['programme_manager'])];
  await given.language(field, 'fr');
  await warnOfPosts();

  const whole = await mailOf(geneva);
  expect(whole?.body).toContain('Visible');
  expect(whole?.body).toContain('Veiled');
  const own = await mailOf(field);
  expect(own).toMatchObject({ locale: 'fr', template: 'roster_digest' });
  expect(own?.body).toContain('Visible');
  expect(own?.body).toContain(here.operation.nameFr);
  expect(own?.body).not.toContain(there.operation.nameFr);
  const veiled = await mailOf(hidden);
  expect(veiled?.body).toContain(there.operation.nameEn);
  expect(veiled?.body).not.toContain('Veiled');
  for (const mail of [whole, own, veiled]) expect(mail?.subject).not.toMatch(/Visible|Veiled|Testland/);
  for (const other of others) expect(await mailOf(other)).toBeUndefined();

  const { rows: jobs } = await asOwner((db) =>
    db.execute<{ id: string }>("select id from pgboss.job where name = 'mail' and data ? 'digest'"),
  );
  const ids = jobs.map(({ id }) => id);
  for (const actor of [geneva, field, hidden])
    expect(ids.filter((id) => id === digestId(actor.accountId ?? '', now))).toHaveLength(1);
  for (const other of others) expect(ids).not.toContain(digestId(other.accountId ?? '', now));
});

test('what was solved before the mail leaves is not told, and a lost role is told nothing', async () => {
  await nextDay();
  const here = await place();
  const post = await here.held('2025-01-01', inDays(20));
  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  await warnOfPosts();
  const next = await given.person();
  await given.assignment({
    postId: post.id,
    personId: next.id,
    operationId: here.operation.id,
    since: inDays(21),
  });
  expect(await mailOf(field)).toBeUndefined();
});

test('whoever switches these mails off gets none, not even one that was promised before', async () => {
  await nextDay();
  const here = await place();
  await here.held('2025-01-01', inDays(20));
  const [off, later, on] = [
    await given.actor(['field_coordinator', [here.operation.id]]),
    await given.actor(['field_coordinator', [here.operation.id]]),
    await given.actor(['field_coordinator', [here.operation.id]]),
  ];
  const switchTo = (actor: Actor, warningMails: boolean) =>
    asOwner((db) =>
      db
        .update(accounts)
        .set({ warningMails })
        .where(eq(accounts.id, actor.accountId ?? '')),
    );
  await switchTo(off, false);
  await warnOfPosts();
  await switchTo(later, false);
  const { rows: jobs } = await asOwner((db) => db.execute<{ id: string }>('select id from pgboss.job'));
  const promised = (actor: Actor) => jobs.some(({ id }) => id === digestId(actor.accountId ?? '', now));
  expect([off, later, on].map(promised)).toEqual([false, true, true]);
  expect(await mailOf(later)).toBeUndefined();
  expect(await mailOf(on)).toMatchObject({ template: 'roster_digest' });

  // Switched on again, the next warning comes.
  await switchTo(off, true);
  expect(await mailOf(off)).toMatchObject({ template: 'roster_digest' });
});

test('a second run on the same day leaves what is new to the next', async () => {
  await nextDay();
  const here = await place();
  const first = await here.held('2025-01-01', inDays(20));
  await warnOfPosts();
  const second = await here.held('2025-01-01', inDays(20));
  await warnOfPosts();
  expect([await toldOf(first.id), await toldOf(second.id)]).toEqual([[`ends_in_30 ${inDays(20)}`], []]);
  await nextDay();
  await warnOfPosts();
  expect(await toldOf(second.id)).toEqual([`ends_in_30 ${inDays(20)}`]);
});

test.each([
  ['Africa/Khartoum', '2026-11-24T01:05:00Z', '2026-11-24T05:00:00.000Z'],
  ['Asia/Kathmandu', '2026-11-24T01:05:00Z', '2026-11-24T01:15:00.000Z'],
  ['America/Bogota', '2026-11-24T01:05:00Z', '2026-11-24T12:00:00.000Z'],
  [null, '2026-11-24T01:05:00Z', '2026-11-24T06:00:00.000Z'],
  ['No/Where', '2026-07-01T06:00:00Z', '2026-07-02T05:00:00.000Z'],
])('the next morning in %s', (zone, at, expected) => {
  expect(nextMorning(new Date(at), zone).toISOString()).toBe(expected);
});
